"""Takes away what a question's code does not need, then becomes a fresh interpreter that runs it.

Arguments: the scratch folder, the seconds of processor time, the bytes of memory, the bytes of one file, and 1 if the
network is to be cut off. What cannot be taken away on this system is written into the file `missing`.
"""

import os
import sys

scratch, seconds, memory, size, offline = sys.argv[1], *map(int, sys.argv[2:6])
missing = []


def limit():
    try:
        import resource
    except ImportError:
        missing.append("limits on time, memory and files: this system has none")
        return
    wanted = [
        ("RLIMIT_CPU", seconds, "a limit on processor time"),
        ("RLIMIT_AS", memory, "a limit on memory"),
        ("RLIMIT_FSIZE", size, "a limit on the size of files"),
        ("RLIMIT_NOFILE", 256, "a limit on open files"),
        ("RLIMIT_CORE", 0, "no core dumps"),
    ]
    for name, value, words in wanted:
        try:
            which = getattr(resource, name)
            hard = resource.getrlimit(which)[1]
            if hard != resource.RLIM_INFINITY:
                value = min(value, hard)
            # One second between the signal that says why and the one that just ends it.
            spare = value + 1 if name == "RLIMIT_CPU" else value
            if hard != resource.RLIM_INFINITY:
                spare = min(spare, hard)
            resource.setrlimit(which, (value, spare))
        except (AttributeError, ValueError, OSError) as error:
            missing.append(f"{words}: {error}")


def unshare(flags):
    if hasattr(os, "unshare"):
        os.unshare(flags)
        return
    import ctypes

    libc = ctypes.CDLL(None, use_errno=True)
    if libc.unshare(flags) != 0:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))


def cut_off():
    """A network of its own with nothing but the loopback in it; Linux only."""
    new_user, new_net = 0x10000000, 0x40000000
    user, group = os.getuid(), os.getgid()
    try:
        unshare(new_net)
    except OSError:
        unshare(new_user | new_net)
        for name, text in (
            ("setgroups", "deny"),
            ("uid_map", f"{user} {user} 1"),
            ("gid_map", f"{group} {group} 1"),
        ):
            with open(f"/proc/self/{name}", "w") as file:
                file.write(text)
    import fcntl
    import socket
    import struct

    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as link:
        up = struct.pack("16sh", b"lo", 1)
        fcntl.ioctl(link, 0x8914, up.ljust(40, b"\0"))


if offline:
    try:
        cut_off()
    except Exception as error:
        missing.append(
            "a network of its own: connections are refused inside Python only"
            f" ({type(error).__name__}: {error})"
        )
if hasattr(os, "setsid"):
    try:
        os.setsid()
    except OSError:
        pass
limit()
if missing:
    with open(os.path.join(scratch, "missing"), "w", encoding="utf-8") as file:
        file.write("\n".join(missing))
harness = os.path.join(scratch, "harness.py")
os.execv(sys.executable, [sys.executable, "-I", "-X", "utf8", harness, scratch])
