'use strict';
(() => {
  // The contents show where the reader is.
  const links = [...document.querySelectorAll('.contents ol a')];
  const places =
      links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))));
  const mark = () => {
    let current = -1;
    places.forEach((place, i) => {
      if (place && place.getBoundingClientRect().top < innerHeight * 0.3) current = i;
    });
    links.forEach((link, i) => {
      if (i === current)
        link.setAttribute('aria-current', 'true');
      else
        link.removeAttribute('aria-current');
    });
  };
  // On a narrow screen the parts of sections are unfolded on demand; without script all are there.
  const contents = document.querySelector('.contents');
  if (contents?.querySelector('ol ol')) {
    const more = document.createElement('button');
    more.type = 'button';
    more.className = 'more';
    more.textContent = 'Show the parts of each section';
    more.setAttribute('aria-expanded', 'false');
    more.addEventListener('click', () => {
      const folded = contents.classList.toggle('folded');
      more.setAttribute('aria-expanded', String(!folded));
    });
    contents.classList.add('folded');
    contents.querySelector('h2').after(more);
  }

  const watcher = new IntersectionObserver(mark, {rootMargin: '0px 0px -70% 0px'});
  places.forEach((place) => place && watcher.observe(place));

  // A region that does not overflow is no stop for the keyboard; one that does says so.
  const settle = (region) => {
    const overflows = region.scrollWidth > region.clientWidth;
    if (overflows) {
      region.tabIndex = 0;
      region.setAttribute('role', 'region');
    } else {
      region.removeAttribute('tabindex');
      region.removeAttribute('role');
    }
    region.classList.toggle('overflows', overflows);
    const before = region.previousElementSibling;
    const hint = before?.classList.contains('hint') ? before : null;
    if (hint) hint.hidden = !overflows;
    if (hint || !overflows) return;
    const words = document.createElement('p');
    words.className = 'hint';
    words.textContent = 'Scroll sideways to see every column.';
    region.before(words);
  };
  const sizes = new ResizeObserver((entries) => entries.forEach((entry) => settle(entry.target)));
  document.querySelectorAll('.scroll').forEach((region) => sizes.observe(region));

  // On paper everything is unfolded, as long as it is printed.
  let unfolded = [];
  addEventListener('beforeprint', () => {
    unfolded = [...document.querySelectorAll('details:not([open])')];
    unfolded.forEach((details) => {
      details.open = true;
    });
  });
  addEventListener('afterprint', () => unfolded.forEach((details) => {
    details.open = false;
  }));

  // Tables can be sorted by what is printed in a column; totals stay at the end.
  const status = document.createElement('p');
  status.className = 'hidden';
  status.setAttribute('role', 'status');
  document.querySelector('main').append(status);

  // "£71m", "−909", "45%": printed_value.cpp offers only columns of one unit.
  const scales = {k: 1e3, m: 1e6, bn: 1e9};
  const number = (text) => {
    const parts = /^([-\u2212+]?)£?([\d,]*\.?\d+)\s*(%|pp|k|m|bn)?$/.exec(text);
    if (!parts) return null;
    const size = Number(parts[2].replaceAll(',', '')) * (scales[parts[3]] ?? 1);
    return parts[1] === '-' || parts[1] === '\u2212' ? -size : size;
  };
  const months = [
    'january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september',
    'october', 'november', 'december'
  ];
  // "31 March 2024", "March 2024": as the day that it is; nothing for other words.
  const day = (text) => {
    const [, date, month, year] = /^(?:(\d{1,2}) )?([A-Za-z]+) (\d{4})$/.exec(text) ?? [];
    const index = months.indexOf(month?.toLowerCase());
    return index < 0 ? null : (Number(year) * 12 + index) * 31 + Number(date ?? 0);
  };
  const value = (text) => number(text) ?? day(text);
  const compare = (a, b) => {
    const x = value(a);
    const y = value(b);
    if (x !== null && y !== null) return x - y;
    if (x !== null || y !== null) return null;
    return a.localeCompare(b, document.documentElement.lang, {numeric: true});
  };

  // Without the marks of notes behind it.
  const printed = (cell) => (cell?.textContent ?? '').replace(/(\s*\[note\s\d+\])+\s*$/, '').trim();
  const sort = (table, header, column) => {
    const down = header.getAttribute('aria-sort') === 'ascending';
    const body = table.tBodies[0];
    const rows = [...body.rows].map((row) => ({row, text: printed(row.cells[column])}));
    const totals = rows.filter(({row}) => row.classList.contains('total'));
    const others = rows.filter(({row}) => !row.classList.contains('total'));
    const figures = others.some(({text}) => value(text) !== null);
    others.sort((a, b) => {
      const order = compare(a.text, b.text);
      // What is neither figure nor date stands after those in both directions.
      if (order === null) return value(a.text) !== null ? -1 : 1;
      return down && !(figures && value(a.text) === null) ? -order : order;
    });
    body.append(...others.concat(totals).map(({row}) => row));
    table.querySelectorAll('[aria-sort]').forEach((other) => other.removeAttribute('aria-sort'));
    header.setAttribute('aria-sort', down ? 'descending' : 'ascending');
    status.textContent =
        'Sorted by ' + header.textContent.trim() + (down ? ', descending' : ', ascending');
  };

  document.querySelectorAll('table.sortable').forEach((table) => {
    table.querySelectorAll('th[data-column]').forEach((header) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'sort';
      button.append(...header.childNodes);
      header.append(button);
      button.addEventListener('click', () => sort(table, header, Number(header.dataset.column)));
    });
  });

  // A long list of areas can be searched: rows without all words that were typed are hidden.
  const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  document.querySelectorAll('table[data-search]').forEach((table) => {
    const label = document.createElement('label');
    const field = document.createElement('input');
    field.type = 'search';
    field.id = table.id + '-search';
    field.setAttribute('aria-controls', table.id);
    label.htmlFor = field.id;
    label.textContent = table.dataset.search;
    const line = document.createElement('p');
    line.className = 'search';
    line.append(label, ' ', field);
    table.closest('.table').before(line);
    const rows = [...table.tBodies[0].rows].map((row) => ({row, text: plain(row.textContent)}));
    let waiting = 0;
    field.addEventListener('input', () => {
      const words = plain(field.value).split(/\s+/).filter(Boolean);
      let shown = 0;
      rows.forEach(({row, text}) => {
        row.hidden = !words.every((word) => text.includes(word));
        if (!row.hidden) shown += 1;
      });
      clearTimeout(waiting);  // said once the reader pauses, and not at each letter
      waiting = setTimeout(() => {
        status.textContent = shown + ' of ' + rows.length + ' rows shown';
      }, 500);
    });
  });
})();
