"""The least that a discord.py bot can do for the presses of a quiz round: keep each member's last letter in a dict, and
answer the press. No store, no deadline, no scores.

The bench `rush` starts it beside Pythia, on the same local Discord. It posts the message that it is given, and ends
when its standard input does, saying how it went.
"""

import asyncio
import json
import os
import sys

import aiohttp
import discord
import yarl
from discord.gateway import DiscordWebSocket
from discord.http import Route


class Least(discord.Client):
    """Remembers and answers; caches nothing that it does not need."""

    def __init__(self, task, connector):
        super().__init__(
            intents=discord.Intents(guilds=True),
            connector=connector,
            max_messages=None,
            chunk_guilds_at_startup=False,
            member_cache_flags=discord.MemberCacheFlags.none(),
        )
        self.task = task
        self.last = {}
        self.answered = 0
        self.too_late = 0

    async def on_ready(self):
        route = Route("POST", "/channels/{channel_id}/messages", channel_id=self.task["channel"])
        await self.http.request(route, json=self.task["message"])

    async def on_interaction(self, interaction):
        self.last[interaction.user.id] = interaction.data["custom_id"]
        try:
            await interaction.response.send_message(self.task["receipt"], ephemeral=True)
            self.answered += 1
        except discord.NotFound:
            # Its three seconds were over.
            self.too_late += 1


async def main():
    address = os.environ["PYTHIA_DISCORD_API"]
    Route.BASE = f"{address}/api/v10"
    DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(address.replace("http", "ws", 1) + "/")
    task = json.loads(sys.stdin.readline())
    # Without a limit it would open a connection for each press that waits.
    connector = aiohttp.TCPConnector(limit=task["connections"])
    async with Least(task, connector) as bot:
        running = asyncio.create_task(bot.start(os.environ["DISCORD_TOKEN"]))
        ended = asyncio.create_task(asyncio.to_thread(sys.stdin.read))
        await asyncio.wait([running, ended], return_when=asyncio.FIRST_COMPLETED)
        if running.done():
            running.result()
        said = {"members": len(bot.last), "answered": bot.answered, "too_late": bot.too_late}
        print(json.dumps(said), flush=True)


asyncio.run(main())
