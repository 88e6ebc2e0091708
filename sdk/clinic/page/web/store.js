// Everything the page shows follows from here: the clinic's state, and what the person looks at.

const watchers = [];

export const store = {
  clinic: null, // GET api/state
  away: false, // the clinic does not answer
  station: null, // the id of the one shown
  patient: null, // chosen at the desk for the next visit
  refused: null, // {ja, en}: why the last line was not taken
};

export function change(difference) {
  Object.assign(store, difference);
  watchers.forEach(watcher => watcher());
}

export const watch = watcher => watchers.push(watcher);

export const shownStation = () =>
  store.clinic?.stations.find(station => station.id === store.station) ?? store.clinic?.stations[0];
