// Finds papers in index.json. Text from the index is set as text, never as markup.
(async () => {
  const box = document.getElementById("q"), found = document.getElementById("found"), hits = document.getElementById("hits");
  const shown = 50, few = 10;
  const greek = { "α": "alpha", "β": "beta", "γ": "gamma", "δ": "delta", "ε": "epsilon", "κ": "kappa", "λ": "lambda", "μ": "mu", "µ": "mu", "ω": "omega" };
  // Words the same however they are spelt, as the live search has them: Tα1, T-alpha 1 and Talpha1 are t, alpha, 1.
  const words = text => text.toLowerCase().replace(/[α-ωµ]/g, letter => ` ${greek[letter] ?? letter} `).normalize("NFKD").replace(/[\u0300-\u036f]/g, "")
    .replace(/([a-z])(alpha|beta|gamma|kappa)/g, "$1 $2 ").match(/[a-z]+|[0-9]+|[^\x00-\x7f\s\p{P}\p{S}]+/gu) ?? [];
  const root = word => word.length < 5 ? word : word.replace(/(ations?|ions?|ings?|ies|ed|es|s|y|e)$/, "").length >= 4 ? word.replace(/(ations?|ions?|ings?|ies|ed|es|s|y|e)$/, "") : word;
  const empty = new Set("a an and are as at be by can do does for from has have how in is it its of on or that the this to was were what when which who why will with".split(" "));
  let rows, vocabulary;
  const read = text => {
    const terms = [...text.matchAll(/([-−]?)(?:["“”]([^"“”]+)["“”]?|([^\s"“”]+))/g)]
      .map(([, minus, phrase, word]) => ({ not: minus !== "", words: words(phrase ?? word), exact: phrase !== undefined })).filter(term => term.words.length > 0);
    const telling = terms.filter(term => term.not || term.exact || term.words.length > 1 || !empty.has(term.words[0]));
    return telling.some(term => !term.not) ? telling : terms;
  };
  const times = (list, term) => {
    let sum = 0;
    for (let at = 0; at + term.words.length <= list.length; at++)
      if (term.words.every((word, i) => term.exact || term.words.length > 1 || /^[0-9]/.test(word) ? list[at + i] === word : list[at + i].startsWith(root(word)))) sum++;
    return sum;
  };
  const slips = (one, other) => {
    let before = [...Array(other.length + 1).keys()], older;
    for (let i = 1; i <= one.length; i++) {
      const now = [i];
      for (let j = 1; j <= other.length; j++) {
        now[j] = Math.min(before[j] + 1, now[j - 1] + 1, before[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1));
        if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) now[j] = Math.min(now[j], older[j - 2] + 1);
      }
      [older, before] = [before, now];
    }
    return before[other.length];
  };
  const near = term => {
    const [word] = term.words, most = word.length < 8 ? 1 : 2;
    if (term.not || term.words.length > 1 || word.length < 4) return null;
    let best = null;
    for (const [other, papers] of vocabulary) {
      if (Math.abs(other.length - word.length) > most) continue;
      const far = slips(word, other);
      if (far > 0 && far <= most && (best === null || far < best.far || (far === best.far && papers > best.papers))) best = { other, far, papers };
    }
    return best?.other ?? null;
  };
  const line = (tag, text) => {
    const element = document.createElement(tag);
    element.textContent = text;
    return element;
  };
  // The text with what was asked for marked.
  const marked = (tag, text, terms) => {
    const element = document.createElement(tag);
    for (const piece of text.split(/(\s+)/)) {
      const own = words(piece), asked = own.length > 0 && terms.some(term => !term.not && own.some(word => term.words.some(one => /^[0-9]/.test(one) || term.exact ? word === one : word.startsWith(root(one)))));
      element.append(asked ? line("mark", piece) : piece);
    }
    return element;
  };
  const say = (text, help) => {
    found.replaceChildren(text);
    if (help) found.append(" ", help);
  };
  const search = async () => {
    const asked = box.value, terms = read(asked), wanted = terms.filter(term => !term.not);
    hits.replaceChildren();
    if (wanted.length === 0) return say("");
    if (rows === undefined) {
      try {
        rows = (await (await fetch(found.dataset.index)).json()).map((row, order) => ({ row, order, title: words(row[1]), all: words(row.slice(1).join(" ")) }));
      } catch {
        return say("The index cannot be read from here; the topics below list every paper.");
      }
      vocabulary = new Map();
      for (const { all } of rows) for (const word of new Set(all)) vocabulary.set(word, (vocabulary.get(word) ?? 0) + 1);
      // More may have been typed meanwhile.
      if (box.value !== asked) return search();
    }
    const counts = rows.map(one => wanted.map(term => times(one.all, term) + 3 * times(one.title, term)));
    const rare = wanted.map((_, i) => Math.log(1 + rows.length / (1 + counts.filter(own => own[i] > 0).length)));
    const scored = rows.map((one, at) => ({
      ...one,
      score: counts[at].reduce((sum, count, i) => sum + rare[i] * count / (count + 1.2), 0),
      every: counts[at].every(count => count > 0),
    })).filter(one => one.score > 0 && !terms.some(term => term.not && times(one.all, term) > 0)).sort((a, b) => b.every - a.every || b.score - a.score || a.order - b.order);
    const every = scored.filter(one => one.every).length, list = scored.slice(0, every < few ? Math.min(shown, every + few) : Math.min(shown, every));
    if (every === 0) {
      const meant = terms.map(term => times([...vocabulary.keys()], term) > 0 ? null : near(term));
      const help = meant.some(word => word !== null) ? line("a", terms.map((term, i) => `${term.not ? "-" : ""}${meant[i] ?? (term.words.length > 1 ? `"${term.words.join(" ")}"` : term.words[0])}`).join(" ")) : null;
      if (help) help.href = `?q=${encodeURIComponent(help.textContent)}`;
      say(`${list.length > 0 ? "No paper has all of these words; these have some." : "Nothing kept matches: try fewer words, or one of the topics below."}${help ? " Did you mean" : ""}`, help);
    } else say(`${every} ${every === 1 ? "paper matches" : "papers match"}${every > shown ? `; the best ${shown}` : ""}${list.length > every ? "; those behind have some of the words" : ""}.`);
    for (const { row } of list) {
      const item = document.createElement("li"), head = document.createElement("h3"), link = marked("a", row[1], terms);
      link.href = row[0];
      head.append(link);
      item.append(head, line("p", `${row[3]}${row[4] ? `, ${row[4]}` : ""}`), marked("p", row[2], terms));
      hits.append(item);
    }
  };
  box.value = new URLSearchParams(location.search).get("q") ?? "";
  let waiting;
  box.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      // The address goes along, so that it can be kept or sent.
      history.replaceState(null, "", box.value ? `?q=${encodeURIComponent(box.value)}` : location.pathname);
      search();
    }, 150);
  });
  await search();
})();
