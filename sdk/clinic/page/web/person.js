// A person of the population: the name, and what is special about their card ("窓口 花子（通常）").

import { say } from "./labels.js";
import { store } from "./store.js";

export function parts(card) {
  const [, name, what] = say(card).match(/^(.*?)\s*[（(](.*)[）)]$/) ?? [null, say(card), ""];
  return { name, what };
}

export const personOf = id => store.clinic.cards.find(card => card.id === id);

export const nameOf = id => (personOf(id) ? parts(personOf(id)).name : id);
