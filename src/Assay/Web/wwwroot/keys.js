// Keys for readers who have them; every page works without. / searches, j and k go from item to item, o opens, ? tells.
(() => {
  const items = () => [...document.querySelectorAll("main .card h3 a, main details.claim > summary, main .outcomes > li a")].filter(item => item.getClientRects().length > 0);
  const help = () => {
    const open = document.querySelector("dialog.keys-help");
    if (open) { open.remove(); return; }
    const dialog = document.createElement("dialog");
    dialog.className = "keys-help";
    dialog.setAttribute("aria-label", "Keys of this site");
    const list = document.createElement("dl");
    for (const [key, told] of [["/", "search"], ["j", "next"], ["k", "previous"], ["o", "open"], ["?", "these keys"], ["Esc", "close"]]) {
      const row = document.createElement("div"), name = document.createElement("dt"), meaning = document.createElement("dd"), cap = document.createElement("kbd");
      cap.textContent = key; meaning.textContent = told; name.append(cap); row.append(name, meaning); list.append(row);
    }
    dialog.append(list);
    dialog.addEventListener("close", () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
  };
  document.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    const on = document.activeElement;
    if (on && (on.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(on.tagName))) { if (event.key === "Escape") on.blur(); return; }
    if (event.key === "/") {
      const field = document.querySelector("#q, #seek");
      if (!field) return;
      event.preventDefault(); field.focus(); field.select();
    } else if (event.key === "?") { event.preventDefault(); help(); }
    else if (event.key === "j" || event.key === "k") {
      const all = items(), at = all.indexOf(on), next = event.key === "j" ? Math.min(at + 1, all.length - 1) : Math.max(at - 1, 0);
      if (all[next]) { event.preventDefault(); all[next].focus(); all[next].scrollIntoView({ block: "center" }); }
    } else if (event.key === "o" && items().includes(on)) { event.preventDefault(); on.click(); }
  });
})();
