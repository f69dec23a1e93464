// Which services fit what a reader has chosen. A service names its choices by question; null fits every choice.

/** Whether a service fits: of each question that was answered, one of the answers. */
export function fits(service, chosen) {
  return Object.entries(chosen).every(([question, answers]) => {
    const own = service[question];
    return !answers.length || own === null || answers.some((answer) => own.includes(answer));
  });
}

/** The ids of the services that fit. */
export const fitting = (services, chosen) => Object.keys(services).filter((id) => fits(services[id], chosen));

/** Counts, for a question, how many services would fit if an answer were the only one to it. */
export function counter(services, chosen, question) {
  const owns = fitting(services, { ...chosen, [question]: [] }).map((id) => services[id][question]);
  return (answer) => owns.filter((own) => own === null || own.includes(answer)).length;
}

/** The choices as the end of an address, “#need=sleep&reach=phone,email”; empty if nothing is chosen. */
export function written(chosen) {
  const parts = Object.entries(chosen).filter(([, answers]) => answers.length);
  return parts.length ? `#${parts.map(([question, answers]) => `${question}=${answers.join(",")}`).join("&")}` : "";
}

/** The choices that the end of an address holds, of those that can be chosen: `known` names the answers of each question. */
export function readChoices(hash, known) {
  const given = new URLSearchParams(hash.slice(1));
  const answers = (question) => (given.get(question) ?? "").split(",").filter((answer) => known[question].includes(answer));
  return Object.fromEntries(Object.keys(known).map((question) => [question, answers(question)]));
}
