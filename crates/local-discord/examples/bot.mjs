// A discord.js bot on the local Discord: it answers /ping, greets back, and says good morning at nine (UTC).
//
//   npm install discord.js
//   LOCAL_DISCORD=http://127.0.0.1:7480 node bot.mjs
import { Client, Events, GatewayIntentBits } from "discord.js";

const ADDRESS = process.env.LOCAL_DISCORD ?? "http://127.0.0.1:7480";
const TOKEN = process.env.DISCORD_TOKEN ?? "MTA.local.workspace-token";

const client = new Client({
  // This line points discord.js at the local Discord; it learns the gateway from there.
  rest: { api: `${ADDRESS}/api` },
  intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.MessageContent],
});

client.once(Events.ClientReady, async () => {
  await client.application.commands.set([{ name: "ping", description: "Answers pong" }]);
  setInterval(clock, 500);
});

client.on(Events.InteractionCreate, async (interaction) => {
  if (interaction.isChatInputCommand() && interaction.commandName === "ping") await interaction.reply("pong");
});

client.on(Events.MessageCreate, async (message) => {
  if (message.content === "hello" && !message.author.bot) await message.reply("Hello!");
});

const DAY = 86_400_000, NINE = 9 * 3_600_000;
let before;

/** Says good morning at nine. The local Discord's clock can be moved, so this bot asks it for the time. */
async function clock() {
  const { offset_ms } = await (await fetch(`${ADDRESS}/control/clock`)).json();
  const mornings = Math.floor((Date.now() + offset_ms - NINE) / DAY);
  const passed = before !== undefined && before < mornings;
  before = mornings;
  if (!passed) return;
  const channel = client.guilds.cache.first().channels.cache.find((one) => one.isTextBased());
  await channel.send("Good morning!");
}

client.on(Events.Error, console.error);
process.on("unhandledRejection", console.error);
await client.login(TOKEN);
