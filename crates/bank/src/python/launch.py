"""Restricts this process, then replaces it with a fresh interpreter that runs a question's code.

Arguments: the scratch folder, the seconds of processor time, the bytes of memory, the bytes of one
file, and the arguments of the fresh interpreter. Restrictions that this system doesn't offer are
written to the file `missing` in the scratch folder.
"""

import os
import sys

scratch, seconds, memory, size = sys.argv[1], *map(int, sys.argv[2:5])
missing = []


def set_limits():
    """Limits processor time, memory, file sizes, open files and core dumps."""
    try:
        import resource
    except ImportError:
        missing.append("limits on time, memory and files: not available on this system")
        return
    wanted = [
        ("RLIMIT_CPU", seconds, "a limit on processor time"),
        ("RLIMIT_AS", memory, "a limit on memory"),
        ("RLIMIT_FSIZE", size, "a limit on the size of files"),
        ("RLIMIT_NOFILE", 256, "a limit on open files"),
        ("RLIMIT_CORE", 0, "a limit on core dumps"),
    ]
    for name, value, words in wanted:
        try:
            which = getattr(resource, name)
            hard = resource.getrlimit(which)[1]
            if hard != resource.RLIM_INFINITY:
                value = min(value, hard)
            # SIGXCPU at the soft limit tells the reason; SIGKILL follows a second later.
            spare = value + 1 if name == "RLIMIT_CPU" else value
            if hard != resource.RLIM_INFINITY:
                spare = min(spare, hard)
            resource.setrlimit(which, (value, spare))
        except (AttributeError, ValueError, OSError) as error:
            missing.append(f"{words}: {error}")


def unshare(flags):
    """Calls unshare(2), which the os module has only since Python 3.12."""
    if hasattr(os, "unshare"):
        os.unshare(flags)
        return
    import ctypes

    libc = ctypes.CDLL(None, use_errno=True)
    if libc.unshare(flags) != 0:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))


def cut_off_network():
    """Moves this process into a network namespace that has only a loopback device (Linux)."""
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


try:
    cut_off_network()
except Exception as error:
    missing.append(
        "a separate network: connections are refused inside Python only"
        f" ({type(error).__name__}: {error})"
    )
if hasattr(os, "setsid"):
    # A new session is also a new process group, which can be killed as a whole.
    try:
        os.setsid()
    except OSError:
        pass
set_limits()
if missing:
    with open(os.path.join(scratch, "missing"), "w", encoding="utf-8") as file:
        file.write("\n".join(missing))
os.execv(sys.executable, [sys.executable, *sys.argv[5:]])
