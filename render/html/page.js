// The page as an application. What is shown stands in the address, so that it
// can be sent on and the back button works: events change the address, and
// show() makes the page follow it.
(() => {
'use strict';
const html = document.documentElement;
html.classList.add('js');

const all = (query, from = document) => [...from.querySelectorAll(query)];
const byId = (id) => document.getElementById(id);
const kinds = ['channel', 'department', 'persona', 'severity'];

document.addEventListener('DOMContentLoaded', () => {
  const tabs = all('.tabs a');
  const panels = all('.panel');
  const articles = all('article');
  const chips = all('.chip');
  const points = new Map(articles.map((a, i) => [a.dataset.tp, i]));
  const first = panels[0].dataset.view;
  let state = {};

  // The address.

  function read() {
    const hash = decodeURIComponent(location.hash.slice(1));
    const s = { view: state.view || first, tp: '', q: '', place: null };
    for (const k of kinds) s[k] = [];
    if (hash.startsWith('tp-')) {
      s.view = state.view || first;
      s.tp = hash.slice(3);
      for (const k of kinds) s[k] = state[k] || [];
      s.q = state.q || '';
    } else if (hash.includes('=')) {
      const words = new URLSearchParams(location.hash.slice(1));
      s.view = words.get('view') || first;
      s.tp = words.get('tp') || '';
      s.q = words.get('q') || '';
      for (const k of kinds) s[k] = words.getAll(k);
    } else if (hash) {
      s.place = byId(hash);
      const panel = s.place && s.place.closest('.panel');
      if (panel) s.view = panel.dataset.view;
    } else {
      s.view = first;
    }
    if (!panels.some((p) => p.dataset.view === s.view)) s.view = first;
    if (!points.has(s.tp)) s.tp = '';
    return s;
  }

  function address(s) {
    const words = new URLSearchParams();
    if (s.view !== first) words.append('view', s.view);
    if (s.tp) words.append('tp', s.tp);
    for (const k of kinds) for (const v of s[k]) words.append(k, v);
    if (s.q) words.append('q', s.q);
    const text = words.toString();
    if (s.tp && text === 'tp=' + encodeURIComponent(s.tp)) return '#tp-' + encodeURIComponent(s.tp);
    return '#' + (text || 'view=' + first);
  }

  // go changes the address; what only narrows the view leaves no step behind.
  function go(change, silent) {
    const to = address({ ...state, ...change });
    if (to === location.hash) return;
    if (silent) { location.replace(to); } else { location.hash = to; }
  }

  function show() {
    const before = state;
    state = read();
    for (const t of tabs) {
      const on = t.id === 'tab-' + state.view;
      t.setAttribute('aria-selected', on);
      t.tabIndex = on ? 0 : -1;
      if (on && before.view !== state.view) t.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }
    for (const a of all('.switch a')) {
      if (a.hash === '#view-' + state.view) a.setAttribute('aria-current', 'true'); else a.removeAttribute('aria-current');
    }
    for (const p of panels) p.classList.toggle('active', p.dataset.view === state.view);
    openArticle(before.tp);
    const picture = current();
    if (picture) picture.wake();
    byId('zoom-fit') && all('.zoom').forEach((z) => { z.hidden = !picture; });
    filter();
    if (picture) picture.choose(state.tp, before.tp !== state.tp || before.view !== state.view);
    if (state.place) state.place.scrollIntoView();
    reach();
  }

  // reach lets keys scroll what is wider than its place.
  function reach() {
    for (const box of all('.panel.active .scroll')) {
      if (box.scrollWidth <= box.clientWidth) box.removeAttribute('tabindex'); else box.tabIndex = 0;
    }
  }
  for (const d of all('details')) {
    d.addEventListener('toggle', reach);
    addEventListener('beforeprint', () => { d.open = true; });
  }

  // The drawer.

  const drawer = byId('details');
  let from = null; // what had the focus before the drawer opened

  function openArticle(before) {
    const i = points.get(state.tp);
    drawer.classList.toggle('open', i !== undefined);
    articles.forEach((a, n) => a.classList.toggle('current', n === i));
    if (i !== undefined && state.tp !== before) {
      if (!before) from = opener();
      drawer.scrollTop = 0;
      if (!drawer.contains(document.activeElement)) articles[i].focus({ preventScroll: true });
      byId('previous').disabled = i === 0;
      byId('next').disabled = i === articles.length - 1;
    } else if (i === undefined && before) {
      const picture = current();
      const back = [from, origin(before), picture && picture.box].find((el) => el && el.isConnected && el.getClientRects().length);
      if (back) back.focus({ preventScroll: true });
    }
  }

  // opener is what has the focus when the drawer opens, unless that is only the
  // ground of a picture, which a click on a mark gives it to.
  function opener() {
    const el = document.activeElement, picture = current();
    return el === document.body || el === html || drawer.contains(el) || picture && el === picture.box ? null : el;
  }

  // origin is what opens a touchpoint in the panel that is seen.
  function origin(tp) {
    const picture = current();
    return picture && picture.button(tp) || all('.panel.active a[href^="#tp-"]').find((a) => decodeURIComponent(a.hash.slice(4)) === tp);
  }

  function step(by) {
    let i = state.tp ? points.get(state.tp) + by : by > 0 ? 0 : articles.length - 1;
    while (articles[i] && !articles[i].matched) i += by;
    if (articles[i]) go({ tp: articles[i].dataset.tp });
  }

  byId('previous').onclick = () => step(-1);
  byId('next').onclick = () => step(1);
  byId('close').onclick = () => go({ tp: '' });
  all('.bar')[0].hidden = false;

  // Filters: any of a kind, and all kinds.

  function filter() {
    const q = state.q.toLowerCase();
    let shown = 0;
    for (const a of articles) {
      a.text = a.text || a.textContent.toLowerCase();
      a.matched = kinds.every((k) => {
        const has = a.dataset[k].split(' ').filter(Boolean);
        return !state[k].length || state[k].some((v) => has.includes(v)) || (k === 'persona' && !has.length);
      }) && (!q || a.text.includes(q));
      if (a.matched) shown++;
    }
    let found = 0;
    const rows = all('.findings tbody tr');
    for (const r of rows) {
      const tps = r.dataset.tps.split(' ').filter(Boolean);
      const on = (!state.severity.length || state.severity.includes(r.dataset.severity)) &&
        (!q || r.textContent.toLowerCase().includes(q)) &&
        (!['channel', 'department', 'persona'].some((k) => state[k].length) || tps.some((t) => articles[points.get(t)].matched));
      r.classList.toggle('off', !on);
      if (on) found++;
    }
    for (const r of all('.points tbody tr')) r.classList.toggle('off', !articles[points.get(r.dataset.tp)].matched);
    for (const c of chips) c.setAttribute('aria-pressed', state[c.dataset.filter].includes(c.dataset.value));
    const used = kinds.reduce((n, k) => n + state[k].length, 0);
    byId('clear').hidden = !used && !q;
    const count = byId('filters').querySelector('.count');
    count.hidden = !used;
    count.textContent = used;
    if (byId('find').value !== state.q) byId('find').value = state.q;
    say(shown, found, rows.length);
    const picture = current();
    if (picture) picture.fade();
  }

  function say(shown, found, rows) {
    const write = (text, n, of) => text.replace('{n}', n).replace('{all}', of);
    let text = write(document.body.dataset.shown, shown, articles.length);
    if (rows) text += ' · ' + write(document.body.dataset.findings, found, rows);
    if (byId('shown').textContent !== text) byId('shown').textContent = text;
  }

  for (const c of chips) {
    c.onclick = () => {
      const k = c.dataset.filter, v = c.dataset.value;
      go({ [k]: state[k].includes(v) ? state[k].filter((x) => x !== v) : [...state[k], v] }, true);
    };
  }
  byId('clear').onclick = () => {
    go({ channel: [], department: [], persona: [], severity: [], q: '' }, true);
    byId('filters').focus();
  };
  const bar = all('.filters')[0];
  const shut = (yes) => {
    bar.classList.toggle('shut', yes);
    byId('filters').setAttribute('aria-expanded', !yes);
  };
  bar.hidden = false;
  shut(innerWidth <= 900 || innerHeight < 600 || bar.offsetHeight > innerHeight * 0.15);
  byId('filters').onclick = () => shut(!bar.classList.contains('shut'));
  byId('find').oninput = (e) => go({ q: e.target.value.trim() }, true);
  byId('find').parentNode.hidden = false;

  // Tabs.

  all('.tabs .list')[0].setAttribute('role', 'tablist');
  for (const t of tabs) {
    t.setAttribute('role', 'tab');
    t.setAttribute('aria-controls', t.hash.slice(1));
    t.onclick = (e) => { e.preventDefault(); go({ view: t.id.slice(4) }); };
    t.onkeydown = (e) => {
      const n = tabs.length, i = tabs.indexOf(t);
      const to = { ArrowRight: (i + 1) % n, ArrowLeft: (i + n - 1) % n, Home: 0, End: n - 1 }[e.key];
      if (e.key === ' ') { e.preventDefault(); t.click(); }
      if (to === undefined) return;
      e.preventDefault();
      e.stopPropagation();
      tabs[to].focus();
      tabs[to].click();
    };
  }
  for (const p of panels) {
    p.setAttribute('role', 'tabpanel');
    p.setAttribute('aria-labelledby', 'tab-' + p.dataset.view);
    if (!p.classList.contains('view')) p.tabIndex = 0;
  }
  document.addEventListener('click', (e) => {
    const view = e.target.closest('.switch a');
    const a = view || e.target.closest('a[href^="#tp-"]');
    if (!a || e.ctrlKey || e.metaKey || e.shiftKey) return;
    e.preventDefault();
    go(view ? { view: a.hash.slice(6) } : { tp: decodeURIComponent(a.hash.slice(4)) });
  });

  // Pictures.

  const pictures = new Map(all('.view').map((p) => [p.dataset.view, new Picture(p)]));
  const current = () => pictures.get(state.view);

  function Picture(panel) {
    const name = panel.dataset.view;
    const box = panel.querySelector('.viewport');
    const canvas = box.querySelector('.canvas');
    const svg = canvas.querySelector('svg');
    const width = +canvas.dataset.width, height = +canvas.dataset.height;
    const overview = panel.querySelector('.overview');
    let zoom = 0, cards = [], marks = null, columns = false, chosen = [], rail = 0, names = null, head = null, cut = 0;
    this.box = box;

    const fitting = () => (box.clientWidth || 1) / width;

    // scale enlarges around a point of the box, its middle unless said.
    const scale = (to, x = box.clientWidth / 2, y = box.clientHeight / 2) => {
      to = Math.min(4, Math.max(0.1, to));
      const px = (box.scrollLeft + x) / (zoom || to), py = (box.scrollTop + y - lift()) / (zoom || to);
      zoom = to;
      canvas.style.width = width * zoom + 'px';
      canvas.style.marginTop = -cut * zoom + 'px';
      box.scrollLeft = px * zoom - x;
      box.scrollTop = py * zoom - y + lift();
      byId('zoom').textContent = document.body.dataset.zoom.replace('{n}', Math.round(zoom * 100));
      look();
    };
    this.zoom = (by) => scale(zoom * by);
    this.fit = () => scale(fitting());

    // wake measures the picture when it is first seen.
    this.wake = () => {
      const fit = fitting(), open = fit >= 0.7 ? Math.min(fit, 1) : 1;
      title(open);
      if (zoom) { scale(zoom); return; }
      scale(open);
      box.scrollLeft = box.scrollTop = 0;
      for (const a of articles) {
        const g = byId(name + '-tp-' + a.dataset.tp);
        if (!g || !svg.contains(g)) continue;
        const b = g.getBBox();
        cards.push({ a, g, x0: b.x, x1: b.x + b.width, y0: b.y, y1: b.y + b.height });
      }
      columns = cards.length > 1 && cards.every((c, i) => !i || c.x0 >= cards[i - 1].x1 - 1);
      for (const c of cards) hit(c);
      if (cards[0]) cards[0].button.tabIndex = 0;
      if (columns) keep();
      if (overview) overview.hidden = !columns || cards.length !== articles.length;
      look();
    };

    // title writes what stands above the picture anew, in lines as wide as the
    // window, where the window is too narrow for it.
    const title = (open) => {
      const g = byId(name + '-header');
      if (!g) return;
      const right = (t) => t.getAttribute('text-anchor') === 'end', texts = all('text', g);
      // What explains lines stands elsewhere, and says nothing without them.
      const b = g.getBBox(), lines = texts.filter((t) => right(t) || t.getAttribute('x') === texts[0].getAttribute('x'));
      const edge = Math.max(...lines.filter((t) => !right(t)).map((t) => { const o = t.getBBox(); return o.x + o.width; }));
      cut = edge * open > box.clientWidth ? b.y + b.height : 0;
      g.classList.toggle('twice', cut > 0);
      if (head) { head.hidden = !cut; return; }
      if (!cut) return;
      head = document.createElement('div');
      head.className = 'head';
      head.setAttribute('aria-hidden', 'true'); // the picture says it to readers
      let p = null, before = '';
      for (const t of [...lines.filter((t) => !right(t)), ...lines.filter(right)]) {
        const look = ['x', 'font-size', 'font-weight', 'fill'].map((a) => t.getAttribute(a)).join(' ');
        if (look === before) { p.textContent += ' ' + t.textContent; continue; }
        before = look;
        p = document.createElement('p');
        p.dir = 'auto';
        p.textContent = t.textContent;
        p.style.color = t.getAttribute('fill');
        const size = +t.getAttribute('font-size');
        p.style.fontSize = (size > 20 ? 22 : Math.max(size, 12.5)) + 'px';
        p.style.fontWeight = t.getAttribute('font-weight') || 'normal';
        head.append(p);
      }
      box.prepend(head);
    };

    // lift is by how much the picture stands lower than the upper edge of what scrolls.
    const lift = () => (cut ? head.offsetHeight - cut * zoom : 0);

    const put = (el, x0, y0, x1, y1) => {
      el.style.left = x0 / width * 100 + '%';
      el.style.top = y0 / height * 100 + '%';
      el.style.width = (x1 - x0) / width * 100 + '%';
      el.style.height = (y1 - y0) / height * 100 + '%';
      canvas.append(el);
    };

    // hit lays a button over a card, since the picture is one image to readers.
    const hit = (c) => {
      const b = c.button = document.createElement('button');
      b.type = 'button';
      b.className = 'hit';
      b.tabIndex = -1;
      b.setAttribute('aria-label', c.a.dataset.name);
      const title = c.g.querySelector(':scope > title');
      if (title) b.title = title.textContent;
      b.onclick = () => go({ tp: c.a.dataset.tp });
      b.onfocus = () => { for (const o of cards) o.button.tabIndex = o === c ? 0 : -1; };
      put(b, c.x0, c.y0, c.x1, c.y1);
    };

    // keep makes the names of lanes stay when the picture scrolls sideways: a copy
    // of what stands left of the columns, over a ground that hides what moves below.
    const keep = () => {
      const heads = all(`[id^="${name}-stage-"]`, svg).map((g) => g.getBBox());
      const least = Math.min(...heads.map((b) => b.y), ...cards.map((c) => c.y0)) - 8;
      const edge = Math.min(...heads.map((b) => b.x), cards[0].x0 - 4) + 1;
      const copy = svg.cloneNode(false);
      for (const a of ['id', 'role', 'aria-labelledby', 'width', 'height']) copy.removeAttribute(a);
      const walk = (el) => {
        if (apart(el)) return;
        if (el.tagName === 'g' || el.tagName === 'a') { [...el.children].forEach(walk); return; }
        const b = el.getBBox();
        if (!(b.width || b.height) || b.x + b.width > edge || b.y < least) return;
        if (/^[<\d.,\s]+%$/.test(el.textContent)) return; // the share of those who start here
        const twin = el.cloneNode(true);
        twin.removeAttribute('id');
        copy.append(twin);
        rail = Math.max(rail, b.x + b.width);
      };
      [...svg.children].forEach(walk);
      if (!rail) return;
      rail = Math.min(rail + 8, edge - 1);
      copy.setAttribute('viewBox', '0 0 ' + rail + ' ' + height);
      const ground = document.createElementNS(svg.namespaceURI, 'rect');
      const below = ['findings', 'legend', 'whole', 'key'].map((id) => svg.querySelector(`#${name}-${id}`))
        .filter(Boolean).map((el) => el.getBBox().y).filter((y) => y > least);
      const foot = Math.min(height, ...below) - least;
      for (const [k, v] of Object.entries({ y: least, width: rail, height: foot, class: 'ground' })) ground.setAttribute(k, v);
      copy.prepend(ground);
      names = document.createElement('div');
      names.className = 'rail';
      names.setAttribute('aria-hidden', 'true');
      names.style.width = rail / width * 100 + '%';
      names.append(copy);
      canvas.prepend(names);
    };

    // side is the width of what stays; where it would take too much, nothing does.
    const side = () => {
      if (names) names.hidden = rail * zoom > box.clientWidth * 0.4;
      return names && !names.hidden ? rail : 0;
    };

    const apart = (el) => el.tagName === 'title' || el.tagName === 'desc' ||
      ['header', 'panel', 'findings', 'key', 'legend', 'singles', 'flow'].some((id) => el.id === name + '-' + id);

    // collect finds the marks of each touchpoint: its own group, and where cards
    // stand side by side, whatever lies within its column.
    const collect = () => {
      marks = cards.map((c) => [c.g]);
      if (!columns) return;
      const top = Math.min(...cards.map((c) => c.y0));
      const wide = Math.max(...cards.map((c) => c.x1 - c.x0)) + 4;
      const grounds = new Set(all('rect', svg).filter((r) => r.width.baseVal.value > wide).map((r) => r.getAttribute('fill')));
      const walk = (el) => {
        if (apart(el) || cards.some((c) => c.g === el)) return;
        const b = el.getBBox();
        const i = cards.findIndex((c) => b.x >= c.x0 - 8 && b.x + b.width <= c.x1 + 8);
        if (i < 0) { if (el.tagName === 'g' || el.tagName === 'a') [...el.children].forEach(walk); return; }
        const block = el.tagName === 'rect' && b.width > cards[i].x1 - cards[i].x0 + 4;
        // The ground of a label hides the line below it, and so it must not fade.
        const hides = el.tagName === 'rect' && grounds.has(el.getAttribute('fill')) && el.nextElementSibling?.tagName === 'text' && b.height < 20;
        if (b.y >= top && !block && !hides && (b.width || b.height)) marks[i].push(el);
      };
      [...svg.children].forEach(walk);
      cards.forEach((c, i) => { c.foot = Math.max(...marks[i].map((m) => { const b = m.getBBox(); return b.y + b.height; })); });
    };

    this.button = (tp) => { const c = cards.find((o) => o.a.dataset.tp === tp); return c && c.button; };

    this.fade = () => {
      if (!marks && cards.every((c) => c.a.matched)) return;
      if (!marks) collect();
      cards.forEach((c, i) => { for (const m of marks[i]) m.classList.toggle('faded', !c.a.matched); });
    };

    // choose outlines a touchpoint and brings it into sight.
    this.choose = (tp, move) => {
      for (const c of chosen) c.remove();
      chosen = [];
      for (const c of cards) {
        const on = c.a.dataset.tp === tp;
        if (on) c.button.setAttribute('aria-current', 'true'); else c.button.removeAttribute('aria-current');
        if (!on) continue;
        if (!marks) collect();
        const ring = document.createElement('div');
        ring.className = 'chosen';
        put(ring, c.x0 - 5, c.y0 - 5, c.x1 + 5, (columns && c.foot || c.y1) + 5);
        chosen.push(ring);
        if (move) reveal(c);
      }
    };

    const reveal = (c) => {
      const x0 = c.x0 * zoom, x1 = c.x1 * zoom, y0 = c.y0 * zoom + lift();
      if (x0 < box.scrollLeft + side() * zoom || x1 > box.scrollLeft + box.clientWidth) box.scrollLeft = (x0 + x1 - side() * zoom - box.clientWidth) / 2;
      if (y0 < box.scrollTop || y0 > box.scrollTop + box.clientHeight - 80) box.scrollTop = y0 - 60;
    };

    // look lays the window of the overview around the stages that are seen.
    const look = () => {
      const from = box.scrollLeft / zoom + side(), to = (box.scrollLeft + box.clientWidth) / zoom;
      if (names) names.classList.toggle('away', box.scrollLeft < 1); // what it is a copy of is seen, and where customers start
      if (!overview || overview.hidden || !cards.length) return;
      const seen = (b) => {
        const x0 = cards[+b.dataset.first].x0, x1 = cards[+b.dataset.first + +b.dataset.count - 1].x1;
        return Math.max(0, Math.min(to, x1) - Math.max(from, x0)) / Math.min(x1 - x0, to - from);
      };
      const stages = all('button', overview), best = Math.max(...stages.map(seen));
      const on = stages.filter((b) => seen(b) >= Math.min(0.5, best)), last = on[on.length - 1];
      const w = overview.querySelector('.window');
      w.style.left = on[0].offsetLeft - 2 + 'px';
      w.style.width = last.offsetLeft + last.offsetWidth - on[0].offsetLeft + 4 + 'px';
    };
    box.addEventListener('scroll', look, { passive: true });
    if (overview) {
      for (const b of all('button', overview)) {
        b.onclick = () => { box.scrollLeft = (cards[+b.dataset.first].x0 - side()) * zoom - 20; };
      }
    }

    box.addEventListener('wheel', (e) => {
      if (!e.ctrlKey && !e.metaKey) return;
      e.preventDefault();
      const at = box.getBoundingClientRect();
      scale(zoom * Math.exp(-e.deltaY * (e.deltaMode ? 0.05 : 0.002)), e.clientX - at.left, e.clientY - at.top);
    }, { passive: false });

    // A mouse drags the picture; a click on any mark of a touchpoint opens it.
    let held = null;
    box.addEventListener('pointerdown', (e) => {
      if (e.pointerType === 'mouse' && !e.button) held = { x: e.clientX, y: e.clientY, left: box.scrollLeft, top: box.scrollTop, moved: false };
    });
    addEventListener('pointermove', (e) => {
      if (!held) return;
      if (Math.abs(e.clientX - held.x) + Math.abs(e.clientY - held.y) > 5) held.moved = true;
      if (!held.moved) return;
      box.classList.add('held');
      box.scrollLeft = held.left + held.x - e.clientX;
      box.scrollTop = held.top + held.y - e.clientY;
    });
    addEventListener('pointerup', () => { box.classList.remove('held'); setTimeout(() => { held = null; }); });
    box.addEventListener('click', (e) => {
      if (held && held.moved) { e.stopPropagation(); e.preventDefault(); return; }
      const g = e.target.closest('[id]');
      const m = g && g.id.startsWith(name + '-') && g.id.slice(name.length + 1).match(/^(?:tp|emotion|effort)-(.+)$/);
      if (m && points.has(m[1])) go({ tp: m[1] });
    }, true);
  }

  // Keys, printing, and the first look.

  document.addEventListener('keydown', (e) => {
    const typing = e.target.closest('input');
    const picture = current();
    if (e.key === 'Escape') {
      if (typing && typing.value) { go({ q: '' }, true); return; }
      if (state.tp) { e.preventDefault(); go({ tp: '' }); }
      return;
    }
    if (typing || e.ctrlKey || e.metaKey || e.altKey) return;
    const by = { ArrowLeft: -1, ArrowRight: 1 }[e.key];
    const inside = state.tp && drawer.contains(e.target) || e.target.closest('.hit');
    if (by && inside) {
      e.preventDefault();
      if (state.tp) { step(by); return; }
      const list = all('.panel.active .hit'), to = list[list.indexOf(e.target) + by];
      if (to) to.focus();
    } else if (e.key === '/') {
      e.preventDefault();
      byId('find').focus();
    } else if (e.key === 'f') {
      shut(!bar.classList.contains('shut'));
      if (!bar.classList.contains('shut')) byId('filters').focus();
    } else if (picture && (e.key === '+' || e.key === '=')) {
      picture.zoom(1.25);
    } else if (picture && (e.key === '-' || e.key === '−')) {
      picture.zoom(0.8);
    } else if (picture && e.key === '0') {
      picture.fit();
    }
  });
  if (byId('zoom')) {
    byId('zoom-in').onclick = () => current().zoom(1.25);
    byId('zoom-out').onclick = () => current().zoom(0.8);
    byId('zoom-fit').onclick = () => current().fit();
  }
  const printing = (whole) => {
    html.classList.toggle('print-all', whole);
    print();
  };
  byId('print').onclick = () => printing(false);
  byId('print-all').onclick = () => printing(true);
  addEventListener('afterprint', () => html.classList.remove('print-all'));
  byId('print').hidden = byId('print-all').hidden = false;
  all('.status')[0].hidden = false;
  let wait;
  addEventListener('resize', () => { clearTimeout(wait); wait = setTimeout(() => current() && current().wake(), 100); });
  addEventListener('hashchange', show);
  show();
});
})();
