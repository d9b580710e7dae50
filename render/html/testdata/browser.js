// Uses a page as a person would: node browser.js CHROMIUM PAGE, with axe-core
// and puppeteer-core where NODE_PATH leads. Ends with "all well" or a list.
'use strict';
const fs = require('fs');
const puppeteer = require('puppeteer-core');
const axe = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const [, , chromium, file] = process.argv;
const wrong = [];
const check = (ok, what) => { if (!ok) wrong.push(what); };
const settle = () => new Promise((done) => setTimeout(done, 250));

(async () => {
  const browser = await puppeteer.launch({ executablePath: chromium, args: ['--no-sandbox', '--disable-gpu'] });
  const page = await browser.newPage();
  page.on('console', (m) => { if (m.type() === 'error') wrong.push('console: ' + m.text()); });
  page.on('pageerror', (e) => wrong.push('script: ' + e.message));
  await page.setBypassCSP(false);
  const count = (query) => page.$$eval(query, (list) => list.length);
  const open = async (hash) => { await page.goto('about:blank'); await page.goto('file://' + file + hash); await settle(); };
  const hinted = () => page.$eval('#find', (f) => {
    const c = document.createElement('canvas').getContext('2d'), pad = getComputedStyle(f);
    c.font = pad.font;
    return c.measureText(f.placeholder).width <= f.clientWidth - parseFloat(pad.paddingLeft) - parseFloat(pad.paddingRight);
  });
  const accessible = async (where) => {
    await page.evaluate(axe);
    const found = await page.evaluate(() => axe.run(document, { resultTypes: ['violations'] }));
    for (const v of found.violations) wrong.push(`axe, ${where}: ${v.id}: ${v.nodes.length} × ${v.nodes[0].html.slice(0, 140)} ${v.nodes[0].failureSummary.replace(/\s+/g, ' ').slice(0, 200)}`);
  };

  for (const width of [1440, 768, 390]) {
    await page.setViewport({ width, height: 900 });
    await open('');
    const names = await page.$$eval('.panel', (list) => list.map((p) => p.dataset.view));
    for (const name of names) {
      await page.$eval('#tab-' + name, (t) => t.click());
      await settle();
      check(await count('.panel.active') === 1 && await count(`#view-${name}.active`) === 1, 'tab ' + name);
      await accessible(`${name} at ${width}`);
      check(await page.evaluate((name) => {
        const box = document.querySelector('.panel.active .viewport');
        if (!box) return true;
        const head = box.querySelector('.head:not([hidden])'), edge = box.getBoundingClientRect().right + 1;
        const lines = head ? [...head.children] : [...document.querySelectorAll(`#${name}-header text:not([text-anchor])`)];
        const hidden = head && document.querySelector(`#${name}-header`).getBoundingClientRect().bottom > head.getBoundingClientRect().bottom + 5; // room for descenders
        return lines.length > 1 && !hidden && lines.every((t) => t.getBoundingClientRect().right <= edge && t.scrollWidth <= t.clientWidth + 1);
      }, name), `title and takeaway of ${name} are cut at ${width}`);
    }
    check(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'the page is wider than the window at ' + width);
    check(await page.evaluate(() => { const b = document.getElementById('print').getBoundingClientRect(), f = document.getElementById('find').getBoundingClientRect(); return Math.abs(b.top - f.top) < 8; }), 'the button to print stands alone at ' + width);
    check(await hinted(), 'the hint of the search is cut at ' + width);
  }
  await page.setViewport({ width: 1440, height: 900 });

  await open('');
  const id = await page.$eval('article', (a) => a.dataset.tp);
  await page.focus('#tab-grid');
  await page.keyboard.press('ArrowRight');
  await settle();
  check(await count('#view-grid.active') === 0, 'arrows change the tab');
  await page.goBack();
  await settle();
  check(await count('#view-grid.active') === 1, 'back shows the first tab');

  await open('#tp-' + id);
  check(await count('#details.open article.current') === 1, 'a deep link opens the drawer');
  await accessible('drawer');
  await page.keyboard.press('ArrowRight');
  await settle();
  check(await page.$eval('article.current', (a) => a.dataset.tp) !== id, 'an arrow shows the next touchpoint');
  await page.goBack();
  await settle();
  check(await page.$eval('article.current', (a) => a.dataset.tp) === id, 'back shows the touchpoint before');
  await page.keyboard.press('Escape');
  await settle();
  check(await count('#details.open') === 0, 'Escape closes the drawer');
  check(await page.evaluate(() => document.activeElement.classList.contains('hit')), 'after a deep link Escape leads to the card');
  const button = await page.$$('.panel.active .hit');
  await button[1].focus();
  await page.keyboard.press('Enter');
  await settle();
  check(await count('#details.open article.current') === 1, 'a card opens the drawer');
  await page.keyboard.press('Escape');
  await settle();
  check(await button[1].evaluate((b) => document.activeElement === b), 'Escape leads back to the card');
  const mark = await page.$('#grid-emotion-' + id);
  if (mark) {
    await mark.evaluate((m) => { document.querySelector('.panel.active .viewport').focus(); m.querySelector('circle, path').dispatchEvent(new MouseEvent('click', { bubbles: true })); });
    await settle();
    await page.keyboard.press('Escape');
    await settle();
    check(await page.evaluate((tp) => document.activeElement.classList.contains('hit') && document.activeElement.getAttribute('aria-label') === document.getElementById('tp-' + tp).dataset.name, id), 'from a mark Escape leads to the card of its touchpoint');
  }
  await open('#view=touchpoints');
  await page.$eval('.points a[href^="#tp-"]', (a) => { a.focus(); a.click(); });
  await settle();
  await page.keyboard.press('Escape');
  await settle();
  check(await page.evaluate(() => document.activeElement.matches('.points a')), 'Escape leads back to the link');
  await open('');
  check(await page.$eval('#zoom', (z) => +z.textContent.match(/\d+/)[0] >= 70), 'a picture opens at its size or fitted');

  await open('#view=matrix');
  check(await count('#view-matrix.active') === 1, 'a deep link shows a view');
  await open('');
  for (const kind of ['department', 'persona', 'severity', 'channel']) {
    await page.$eval('#clear', (b) => b.click());
    const chip = await page.$(`.chip[data-filter=${kind}]`);
    if (!chip) continue;
    await chip.focus();
    await page.keyboard.press('Space');
    await settle();
    check(page.url().includes(kind + '=') && await chip.evaluate((c) => c.getAttribute('aria-pressed')) === 'true', 'Space filters by ' + kind);
    const [shown, all, rows] = await page.evaluate((k, v) => {
      const has = (a) => a.dataset[k].split(' ').includes(v) || k === 'persona' && !a.dataset[k];
      const list = [...document.querySelectorAll('article')].filter(has).length;
      return [document.querySelectorAll('.points tbody tr:not(.off)').length, list, document.querySelectorAll('.points tbody tr').length];
    }, kind, await chip.evaluate((c) => c.dataset.value));
    check(shown === all && shown > 0 && shown <= rows, `the table shows ${shown} of ${rows} by ${kind}, not ${all}`);
  }
  check(await count('.faded') > 0 && await count('.points tr.off') > 0, 'a filter fades');
  check(await page.evaluate(() => { // what else fades stands in columns, and a label's ground goes on hiding the line below it
    const labels = [...document.querySelectorAll('.panel.active svg rect:not([rx]) + text')].filter((t) => /^\d+\s%$/.test(t.textContent) && t.previousElementSibling.getAttribute('height') === '15' && t.classList.contains('faded'));
    return labels.length > 0 && labels.every((t) => !t.previousElementSibling.classList.contains('faded'));
  }), 'lines do not show through faded labels');
  check(/[1-9]/.test(await page.$eval('#shown', (s) => s.textContent)), 'the filter is told');
  await accessible('filtered');
  await page.$eval('#clear', (b) => b.click());
  await settle();
  check(await count('.faded') === 0, 'filters are cleared');

  await open('#view=compare');
  await page.$eval('details.words', (d) => { d.open = true; });
  await settle();
  check(await page.$eval('details.words table', (t) => t.getBoundingClientRect().height) > 20, 'the differences unfold');
  await accessible('differences');
  await page.$eval('.switch a', (a) => a.click());
  await settle();
  check(await count('#view-grid.active') === 1 && await count('.switch [aria-current]') === 1, 'the switch shows the map');
  check(await page.evaluate(() => getComputedStyle(document.querySelector('.panel.active .rail')).visibility === 'hidden'), 'nothing lies over where customers start');
  await page.$eval('.panel.active .viewport', (v) => { v.scrollLeft = 400; });
  await settle();
  const lane = await page.evaluate(() => {
    const box = document.querySelector('.panel.active .viewport').getBoundingClientRect();
    return [...document.querySelectorAll('.panel.active .rail text')].filter((t) => { const b = t.getBoundingClientRect(); return b.left >= box.left && b.left < box.left + 60; }).length;
  });
  check(lane > 3 && await page.evaluate(() => getComputedStyle(document.querySelector('.panel.active .rail')).visibility === 'visible'), 'the names of lanes stay in sight');
  check(await page.evaluate(() => document.querySelector('.panel.active .rail .ground').getBoundingClientRect().bottom <= document.querySelector('#grid-findings').getBoundingClientRect().top + 1), 'the names of lanes hide findings');
  check(await page.evaluate(() => {
    const w = document.querySelector('.panel.active .window').getBoundingClientRect();
    const all = [...document.querySelectorAll('.panel.active .stages button')].map((b) => b.getBoundingClientRect());
    return all.some((b) => Math.abs(b.left - w.left) < 4) && all.some((b) => Math.abs(b.right - w.right) < 4);
  }), 'the window ends where stages do');

  const size = () => page.$eval('.panel.active .canvas', (c) => c.getBoundingClientRect().width);
  const before = await size();
  await page.$eval('#zoom-in', (b) => b.click());
  const larger = await size();
  check(larger > before * 1.2, 'a button enlarges');
  await page.focus('.panel.active .viewport');
  await page.keyboard.press('0');
  check(await page.$eval('.panel.active .viewport', (v) => v.scrollWidth <= v.clientWidth + 1), '0 fits the width');
  await page.mouse.move(600, 500);
  const fitted = await size();
  await page.keyboard.down('Control');
  await page.mouse.wheel({ deltaY: -300 });
  await page.keyboard.up('Control');
  await settle();
  check(await size() > fitted, 'the wheel enlarges');

  const pdf = await page.pdf({ landscape: true, format: 'A4' });
  check(Buffer.from(pdf.slice(0, 5)).toString() === '%PDF-' && pdf.length > 20000, 'it prints');
  await page.emulateMediaType('print');
  check(await page.evaluate(() => {
    const shown = (q) => [...document.querySelectorAll('.panel.active ' + q)].filter((e) => e.getClientRects().length).length;
    return shown('.pages') ? shown('.pages svg') > 1 && !shown('.viewport') : shown('.viewport') === 1;
  }), 'a large picture prints on pages');
  await page.emulateMediaType('screen');
  await page.setJavaScriptEnabled(false);
  await open('');
  check(await page.evaluate(() => [...document.querySelectorAll('.panel, article')].every((p) => p.getBoundingClientRect().height > 0)), 'all is there without a script');
  await browser.close();
  console.log(wrong.length ? wrong.join('\n') : 'all well');
  process.exit(wrong.length ? 1 : 0);
})().catch((e) => { console.error(e); process.exit(1); });
