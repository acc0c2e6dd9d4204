// Finds papers in index.json. Text from the index is set as text, never as markup.
(async () => {
  const asked = new URLSearchParams(location.search).get("q") ?? "";
  const found = document.getElementById("found"), hits = document.getElementById("hits");
  document.getElementById("q").value = asked;
  const fold = text => text.toLowerCase().normalize("NFKD").replace(/[\u0300-\u036f]/g, "");
  const terms = [...fold(asked).matchAll(/(-?)(?:"([^"]+)"|(\S+))/g)].map(([, minus, phrase, word]) => ({ not: minus !== "", text: phrase ?? word }));
  const wanted = terms.filter(term => !term.not);
  if (wanted.length === 0) return;
  let rows;
  try {
    rows = await (await fetch(found.dataset.index)).json();
  } catch {
    found.textContent = "The index cannot be read from here; the topics below list every paper.";
    return;
  }
  const scored = rows.map((row, order) => {
    const title = fold(row[1]), all = fold(row.slice(1).join(" "));
    const fits = terms.every(term => all.includes(term.text) !== term.not);
    return { row, order, score: fits ? wanted.reduce((sum, term) => sum + (title.includes(term.text) ? 3 : 1), 0) : 0 };
  }).filter(one => one.score > 0).sort((a, b) => b.score - a.score || a.order - b.order);
  found.textContent = scored.length === 0 ? "Nothing kept matches." : `${scored.length} ${scored.length === 1 ? "paper matches" : "papers match"}${scored.length > 50 ? "; the best 50" : ""}.`;
  for (const { row } of scored.slice(0, 50)) {
    const item = document.createElement("li"), head = document.createElement("h3"), link = document.createElement("a"), line = document.createElement("p"), aside = document.createElement("p");
    link.href = row[0];
    link.textContent = row[1];
    head.append(link);
    aside.textContent = `${row[3]}${row[4] ? `, ${row[4]}` : ""}`;
    line.textContent = row[2];
    item.append(head, aside, line);
    hits.append(item);
  }
})();
