// The clinic behind the page: its state as it changes, and lines for it, one after another.

const pause = ms => new Promise(resolve => setTimeout(resolve, ms));

// Calls `seen` with every state; with null while the clinic does not answer.
export async function follow(seen) {
  let version = 0;
  for (;;) {
    try {
      const answer = await fetch(`api/state?since=${version}`);
      if (!answer.ok) throw new Error(answer.statusText);
      const state = await answer.json();
      version = state.version;
      seen(state);
    } catch {
      seen(null);
      version = 0;
      await pause(1000);
    }
  }
}

let last = Promise.resolve();

async function send(line) {
  try {
    const answer = await fetch("api/line", { method: "POST", headers: { "X-Madoguchi": "1" }, body: line });
    return answer.ok ? null : await answer.json();
  } catch {
    return { ja: "診療所につながりません", en: "The clinic does not answer" };
  }
}

// Resolves to null, or to the reason ({ja, en}) for which the clinic refused the line.
export function tell(line) {
  last = last.then(() => send(line));
  return last;
}
