// Says the state of a place in the words that the page brings: “Open until 5pm”, “Closed until Monday, 8.30am”.

import { DAY } from "./london.js";

export function sayState(state, now, words, language) {
  const say = sayer(words, language, Math.floor(now / DAY));
  if (state.is === "unknown") return say.fill(`unknown_${key(state.why)}`, { reason: state.because });
  if (state.is === "open") return opened(state, say);
  const before = state.because ? say.fill("closed_because", { reason: state.because }) : "";
  if (state.then === "hours" && !before) return say.fill("closed_until", { time: say.moment(state.until) });
  const then = state.until === null ? "then_unknown" : `then_${key(state.then)}`;
  const gaps = state.until === null ? {} : { time: say.moment(state.until), day: say.day(state.until) };
  return `${before || words.closed} ${say.fill(then, gaps)}`;
}

function opened(state, say) {
  if (state.until === null) return say.fill("open");
  const said = say.fill(state.soon ? "closes_soon" : "open_until", { time: say.moment(state.until) });
  return state.because ? say.fill("with_reason", { said, reason: state.because }) : said;
}

const key = (why) => why.replaceAll("-", "_");

function sayer(words, language, today) {
  const fill = (name, gaps = {}) => words[name].replace(/\{(\w+)\}/g, (gap, inside) => gaps[inside] ?? gap);
  const clock = (minute) => {
    if (minute % 720 === 0) return minute ? words.noon : words.midnight;
    const hour = Math.floor(minute / 60) % 12 || 12;
    const past = minute % 60;
    const time = past ? fill("past", { hour, minute: String(past).padStart(2, "0") }) : hour;
    return fill(minute < 720 ? "morning" : "afternoon", { time });
  };
  const date = (day) => {
    const shape = { timeZone: "UTC", weekday: "long", day: "numeric", month: "long" };
    const parts = new Intl.DateTimeFormat(language, shape).formatToParts(new Date(day * 86400000));
    return Object.fromEntries(parts.map(({ type, value }) => [type, value]));
  };
  const named = (day, at) => {
    if (day === today + 1) return fill(`tomorrow_${at}`, {});
    return fill(day - today < 7 ? `weekday_${at}` : `date_${at}`, date(day));
  };
  return {
    fill,
    // Midnight ends the day before it.
    moment(wall) {
      const day = Math.floor((wall % DAY ? wall : wall - 1) / DAY);
      const time = clock(wall % DAY);
      return day === today ? time : named(day, "at").replace("{clock}", time);
    },
    day: (wall) => (Math.floor(wall / DAY) === today ? words.today_on : named(Math.floor(wall / DAY), "on")),
  };
}
