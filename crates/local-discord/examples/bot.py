"""A discord.py bot on the local Discord: it answers /ping, greets back, and says good morning at nine (UTC).

    pip install discord.py
    LOCAL_DISCORD=http://127.0.0.1:7480 python bot.py
"""

import os
import time

import aiohttp
import discord
import yarl
from discord import app_commands
from discord.ext import tasks

ADDRESS = os.environ.get("LOCAL_DISCORD", "http://127.0.0.1:7480")
TOKEN = os.environ.get("DISCORD_TOKEN", "MTA.local.workspace-token")

DAY, NINE = 86_400_000, 9 * 3_600_000

# These two lines point discord.py at the local Discord.
discord.http.Route.BASE = f"{ADDRESS}/api/v10"
discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(ADDRESS.replace("http", "ws", 1))


class Bot(discord.Client):
    def __init__(self) -> None:
        super().__init__(intents=discord.Intents(guilds=True, guild_messages=True, message_content=True))
        self.tree = app_commands.CommandTree(self)
        self.mornings = None

    async def setup_hook(self) -> None:
        self.tree.add_command(ping)
        await self.tree.sync()
        self.clock.start()

    async def on_message(self, message: discord.Message) -> None:
        if message.content == "hello" and not message.author.bot:
            await message.reply("Hello!")

    @tasks.loop(seconds=0.5)
    async def clock(self) -> None:
        # The local Discord's clock can be moved, so this bot asks it for the time.
        async with aiohttp.ClientSession() as session, session.get(f"{ADDRESS}/control/clock") as answer:
            now = time.time() * 1000 + (await answer.json())["offset_ms"]
        mornings = (now - NINE) // DAY
        before, self.mornings = self.mornings, mornings
        if before is not None and before < mornings:
            await self.guilds[0].text_channels[0].send("Good morning!")

    @clock.before_loop
    async def ready(self) -> None:
        await self.wait_until_ready()


@app_commands.command(description="Answers pong")
async def ping(interaction: discord.Interaction) -> None:
    await interaction.response.send_message("pong")


Bot().run(TOKEN)
