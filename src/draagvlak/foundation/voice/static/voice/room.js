// The quiet room: writes with a token, sends later, and reads an answer with seven words. Sends no cookie, keeps no name.
"use strict";

(() => {
  const SIZES = [1024, 4096, 16384];
  const BAG = "draagvlak.tokens"; // in this tab only
  const OUT = "draagvlak.outbox"; // until it is sent
  const AGAIN = 20000; // milliseconds until a room that could not be reached is tried once more
  const LATER = 600000; // and until one is that waits until enough people have their tokens
  const USED = "draagvlak.used"; // so that a token is not offered twice

  const room = document.querySelector("[data-room]");
  const part = (name) => document.querySelector(`[data-part="${name}"]`);
  const load = (shelf, name, empty) => JSON.parse(shelf.getItem(name) ?? empty);
  const keep = (shelf, name, what) => shelf.setItem(name, JSON.stringify(what));

  let awaited = null; // what was written on this page and is on its way

  function only(name) {
    for (const one of document.querySelectorAll("[data-part]")) one.hidden = one.dataset.part !== name;
    for (const one of document.querySelectorAll("[data-letter]")) one.hidden = !["form", "empty", "turn", "old"].includes(name);
    part(name)?.querySelector("h2")?.focus();
  }

  function lines(list, words) {
    list.replaceChildren(...words.map((each) => {
      const line = document.createElement("li");
      line.textContent = each;
      return line;
    }));
  }

  // Tokens come behind the #. They are taken out of the address at once.
  function unpack() {
    if (location.hash.length < 2) return;
    try {
      keep(sessionStorage, BAG, JSON.parse(atob(location.hash.slice(1))));
    } catch { /* not a bag: an address somebody typed */ }
    history.replaceState(null, "", location.pathname);
  }

  function unused(code) {
    const used = load(localStorage, USED, "[]");
    return (load(sessionStorage, BAG, "{}")[code] ?? []).filter((token) => !used.includes(token.prefix));
  }

  // Of the kind that is in turn, so that no batch holds two posts of one person.
  const kindOf = (token) => String(token.kind ?? 0);
  const tokenFor = (code) => unused(code).find((token) => kindOf(token) === room.dataset.kind);
  const without = () => only(unused(room.dataset.code).length ? "turn" : "empty");

  async function able() {
    try {
      await Words.key(["able"]);
      return true;
    } catch {
      return false;
    }
  }

  // Every message has one of three lengths, so that the length says next to nothing.
  function pad(wire) {
    const bytes = Words.utf8(JSON.stringify(wire)).length;
    const size = SIZES.find((one) => one >= bytes);
    return size ? JSON.stringify(wire) + " ".repeat(size - bytes) : null;
  }

  async function seal(token, content) {
    const { code, instance, purpose } = room.dataset;
    const key = await Words.key(token.words);
    const post = JSON.stringify(content);
    const digest = Blind.toHex(await Blind.hash("SHA-256", Words.utf8(post)));
    const signed = await key.sign(Words.utf8(["draagvlak/v1", "post", instance, code, purpose, digest].join("|")));
    return pad({
      v: 1, round: code, purpose, kind: kindOf(token), prefix: token.prefix, signature: token.signature,
      public: Blind.toHex(key.public), post, signed: Blind.toHex(signed),
    });
  }

  async function send(path, body) {
    const how = { method: "POST", body, credentials: "omit", referrerPolicy: "no-referrer", cache: "no-store" };
    const answer = await fetch(path, { ...how, headers: { "Content-Type": "text/plain" } });
    if (!answer.ok) throw new Error("not now"); // nothing was kept: as if the room were not there
    return answer.json();
  }

  // A token is crossed off when it is on its way, and not any more when nothing was kept: then it is still good.
  function crossOff(prefix, used) {
    const others = load(localStorage, USED, "[]").filter((one) => one !== prefix);
    keep(localStorage, USED, used ? [...others, prefix].slice(-200) : others);
  }

  async function deliver(one) {
    const answer = await send(one.to, one.body);
    if (answer.waits) return hold(one);
    keep(localStorage, OUT, load(localStorage, OUT, "[]").filter((other) => other.body !== one.body));
    crossOff(one.prefix, answer.taken || answer.spent);
    return tell(one, answer);
  }

  // Too few people have their tokens: it stays here, where nobody else can read it.
  function hold(one) {
    const waiting = load(localStorage, OUT, "[]");
    keep(localStorage, OUT, waiting.map((other) => (other.body === one.body ? { ...one, at: Date.now() + LATER } : other)));
    if (one.body === awaited) only("held");
  }

  async function deliverDue() {
    for (const one of load(localStorage, OUT, "[]")) {
      if (one.at <= Date.now()) await deliver(one).catch(() => unreached(one));
    }
    const left = load(localStorage, OUT, "[]").map((one) => (one.at > Date.now() ? one.at : Date.now() + AGAIN));
    if (left.length) setTimeout(deliverDue, Math.max(1000, Math.min(...left) - Date.now()));
  }

  function unreached(one) {
    if (one.body === awaited && part("unreached").hidden) only("unreached");
  }

  // What was written on another page is told on top of this one, which stays as it is.
  function tell(one, answer) {
    const mine = one.body === awaited;
    const place = mine ? part("trouble") : document.querySelector("[data-told]");
    if (mine || !answer.taken) lines(place.querySelector("[data-words]"), answer.troubles);
    if (mine) return only(answer.taken ? "sent" : "trouble");
    place.querySelector(answer.taken ? "[data-good]" : "[data-bad]").hidden = false;
    return null;
  }

  function written(form) {
    const content = { language: document.documentElement.lang };
    for (const [name, value] of new FormData(form)) if (value.trim()) content[name] = value.trim();
    return content;
  }

  // A screen reader says the hint, and of what is wrong only what is so now.
  function describe(field, box, wrong) {
    const said = [...field.querySelectorAll(".hint, .error:not([hidden])")].map((one) => one.id);
    box.setAttribute("aria-describedby", said.join(" "));
    box.setAttribute("aria-invalid", wrong);
  }

  // What is missing or too long is said beside the field; nothing is sent and nothing is lost.
  function complete(form) {
    let first = null;
    for (const field of form.querySelectorAll("[data-field]")) {
      const boxes = [...field.querySelectorAll("textarea, select, input")];
      const filled = boxes.some((box) => (box.type === "radio" ? box.checked : box.value.trim()));
      const over = boxes.some((box) => [...box.value.trim()].length > (box.dataset.max ?? Infinity));
      const empty = !filled && "needed" in field.dataset;
      field.classList.toggle("wrong", empty || over);
      field.querySelector("[data-empty]").hidden = !empty;
      for (const one of field.querySelectorAll("[data-over]")) one.hidden = !over;
      describe(field, field.matches("fieldset") ? field : boxes[0], empty || over);
      if (empty || over) first ??= boxes[0];
    }
    first?.focus();
    return !first;
  }

  function write(form) {
    if (!tokenFor(room.dataset.code)) return without();
    part("trouble").querySelector("[data-back]").onclick = () => {
      if (!tokenFor(room.dataset.code)) return void without();
      only("form");
      form.querySelector("textarea, select, input").focus();
    };
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      if (!complete(form)) return;
      const token = tokenFor(room.dataset.code); // another tab may have used the one there was
      if (!token) {
        without();
        return;
      }
      const body = await seal(token, written(form));
      if (!body) {
        form.querySelector("[data-long]").hidden = false;
        return;
      }
      receipt(token, body);
    });
    return only("form");
  }

  function receipt(token, body) {
    const seven = part("receipt").querySelector("[data-seven]");
    if (seven) lines(seven, token.words); // where no answer comes back there is nothing to keep
    only("receipt");
    const go = (delay) => {
      crossOff(token.prefix, true);
      awaited = body;
      const one = { to: room.dataset.post, body, prefix: token.prefix, at: Date.now() + delay };
      keep(localStorage, OUT, [...load(localStorage, OUT, "[]"), one]);
      if (delay) only("waiting");
      deliverDue();
    };
    const [{ delay }, share] = [room.dataset, crypto.getRandomValues(new Uint32Array(1))[0] / 2 ** 32];
    part("receipt").querySelector("[data-later]").onclick = () => go(Math.ceil(1000 * delay * share) + 1);
    part("receipt").querySelector("[data-now]").onclick = () => go(0);
  }

  function reopen(form) {
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      const words = Words.read(form.elements.words.value);
      const unknown = Words.unknown(words);
      const trouble = unknown.length ? "unknown" : words.length !== Words.COUNT && "count";
      form.querySelector("[data-which]").textContent = unknown.join(", ");
      form.querySelector("[data-many]").textContent = words.length;
      if (wrong(form, trouble)) return null;
      const key = await Words.key(words);
      return send(form.dataset.thread, pad({ v: 1, thread: key.thread })).then(
        (answer) => read(form, words, answer),
        () => wrong(form, "unreached"),
      );
    });
    only("reopen");
  }

  // Say what is wrong with the seven words, or nothing.
  function wrong(form, trouble) {
    for (const one of form.querySelectorAll("[data-wrong]")) one.hidden = one.dataset.wrong !== trouble;
    const box = form.elements.words;
    const field = box.closest(".field");
    field.classList.toggle("wrong", Boolean(trouble));
    describe(field, box, ["unknown", "count"].includes(trouble));
    if (trouble) box.focus();
    return trouble;
  }

  function read(form, words, answer) {
    const place = part("thread");
    place.querySelector("[data-html]").innerHTML = answer.html;
    only("thread");
    const reply = place.querySelector("form[data-reply]");
    reply?.addEventListener("submit", async (event) => {
      event.preventDefault();
      if (!complete(reply)) return;
      const key = await Words.key(words);
      const post = JSON.stringify(written(reply));
      const { code, instance } = reply.dataset;
      const digest = Blind.toHex(await Blind.hash("SHA-256", Words.utf8(post)));
      const signed = await key.sign(Words.utf8(["draagvlak/v1", "post", instance, code, "reply", digest].join("|")));
      const wire = { v: 1, round: code, public: Blind.toHex(key.public), post, signed: Blind.toHex(signed) };
      const said = await send(reply.action, pad(wire)).catch(() => ({ taken: false }));
      place.querySelector("[data-unsaid]").hidden = said.taken;
      place.querySelector("[data-said]").hidden = !said.taken;
      reply.hidden = said.taken;
      place.querySelector(said.taken ? "[data-said]" : "[data-unsaid]").focus();
    });
  }

  async function run() {
    unpack();
    if (!(await able())) return only("old");
    deliverDue();
    const form = document.querySelector("form[data-write]");
    const again = document.querySelector("form[data-thread]");
    if (form) write(form);
    if (again) reopen(again);
    return null;
  }

  run();
})();
