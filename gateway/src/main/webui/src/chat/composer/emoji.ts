/** A small choice that fits a live show, with names for whoever cannot see them: `emoji name`, one a line. */
const LIST = `
😀 grinning|😂 tears of joy|🤣 rolling with laughter|😊 smiling|😍 heart eyes|🥰 loving|😘 kiss|😎 cool
🤩 star-struck|🥳 party|🤔 thinking|🤨 doubtful|😅 relieved|😮 surprised|🤯 mind blown|😱 screaming
😭 crying|😢 sad|😴 sleeping|🙄 rolling eyes|😬 grimacing|🥺 pleading|😇 angel|🤗 hug
🫠 melting|🫡 salute|🤫 hush|😤 triumph|😡 angry|🤓 nerd|🥶 freezing|🥵 hot
👍 thumbs up|👎 thumbs down|👏 applause|🙌 hands up|🙏 thank you|🤝 handshake|💪 strong|👋 wave
👀 eyes|🫶 heart hands|✌️ victory|🤞 fingers crossed|🤘 rock on|👌 fine|🤷 shrug|🙈 not looking
❤️ heart|🧡 orange heart|💛 yellow heart|💚 green heart|💙 blue heart|💜 purple heart|🖤 black heart|💔 broken heart
🔥 fire|✨ sparkles|⭐ star|💯 hundred|🎉 tada|🎈 balloon|🎂 cake|🏆 trophy
🎤 microphone|🎧 headphones|🎸 guitar|🎬 clapper|📸 camera|💡 idea|🚀 rocket|⏰ alarm clock
☕ coffee|🍵 tea|🍕 pizza|🍞 bread|🍿 popcorn|🍪 cookie|🥂 cheers|🍓 strawberry
🐶 dog|🐱 cat|🦊 fox|🐸 frog|🐧 penguin|🦄 unicorn|🐝 bee|🌻 sunflower
☀️ sun|🌈 rainbow|🌙 moon|⚡ lightning|❄️ snow|🌊 wave of water|✅ done|❓ question
`;

export const EMOJI: [emoji: string, name: string][] = LIST.trim()
  .split(/[\n|]/)
  .map((entry) => {
    const blank = entry.indexOf(' ');
    return [entry.slice(0, blank), entry.slice(blank + 1)];
  });

export const COLUMNS = 8;

/** One step on a board of two parts, of which the first, with `own` cells, may end within a row. */
export function stepped(now: number, step: number, own: number, end: number): number {
  if (Math.abs(step) === 1) {
    return Math.max(0, Math.min(end - 1, now + step));
  }
  const gap = Math.ceil(own / COLUMNS) * COLUMNS - own;
  const cell = (now < own ? now : now + gap) + step;
  if (cell < 0 || cell >= end + gap) {
    return now;
  }
  if (cell < own) {
    return cell;
  }
  return cell < own + gap ? own - 1 : cell - gap;
}
