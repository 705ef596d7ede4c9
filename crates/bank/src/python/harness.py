"""Runs the code blocks of one question, in order, in this interpreter.

The block `N.py` in the scratch folder prints to `N.out`. If it raises an exception, `N.err` gets
the line within the block, the name of the exception, and its message. Output is redirected by
file descriptor, so `N.out` also gets the output of child processes. Only modules that every
interpreter has already loaded are imported here, so that blocks find nothing imported.
"""

import os
import sys


def is_loopback(host):
    if isinstance(host, (bytes, bytearray)):
        host = bytes(host).decode("ascii", "replace")
    return host in (None, "", "localhost", "::1") or str(host).startswith("127.")


def refuse_network(event, args):
    """Raises an error when code connects to another machine or looks one up (an audit hook)."""
    if event in ("socket.connect", "socket.sendto", "socket.sendmsg"):
        host = args[1][0] if isinstance(args[1], tuple) and args[1] else None
    elif event in ("socket.getaddrinfo", "socket.gethostbyname"):
        host = args[0]
    else:
        return
    if not is_loopback(host):
        raise OSError("questions are run without a network")


def line_in_block(error):
    """Returns the line (from 1) of the block that raised an exception."""
    if isinstance(error, SyntaxError) and error.filename == "<block>":
        return error.lineno or 1
    line, trace = 1, error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == "<block>":
            line = trace.tb_lineno
        trace = trace.tb_next
    return line


def write(path, text):
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    try:
        os.write(handle, text.encode("utf-8", "replace"))
    finally:
        os.close(handle)


def run(scratch):
    """Runs every block of the scratch folder, then kills this process group."""
    sys.addaudithook(refuse_network)
    stdout = sys.stdout
    stdout.reconfigure(line_buffering=True, encoding="utf-8")
    module = type(sys)("__main__")
    module.__builtins__ = __builtins__
    sys.modules["__main__"] = module
    sys.argv[:] = [""]
    number = 0
    while os.path.exists(f"{scratch}/{number}.py"):
        with open(f"{scratch}/{number}.py", encoding="utf-8") as file:
            source = file.read()
        flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND
        handle = os.open(f"{scratch}/{number}.out", flags, 0o600)
        os.dup2(handle, 1)
        os.close(handle)
        try:
            code = compile(source, "<block>", "exec", dont_inherit=True)
            exec(code, module.__dict__)
        except BaseException as error:
            try:
                message = str(error)
            except Exception:
                message = "(its message can't be shown)"
            line = line_in_block(error)
            report = f"{line}\n{type(error).__name__}\n{message}"
            write(f"{scratch}/{number}.err", report)
        try:
            sys.stdout.flush()
            stdout.flush()
        except Exception:
            pass
        number += 1
    write(f"{scratch}/done", str(number))
    try:
        # Kills this interpreter together with the processes that the code left running.
        os.killpg(0, 9)
    finally:
        os._exit(0)


run(sys.argv[1])
