"""Runs proofs, each in a process of its own that is forked from this interpreter.

Arguments: the scratch folder, and the seconds that a proof may take. Each line of the file `jobs` in
the folder is a number and a way. The block `N.py` is run as it is (`straight`), or with the
comparisons of its asserts turned round (`turned`). The file `N.WAY` then says on its first line how
that went: `passed`, `raised` (then the line, the exception's name and its message), `bare` (nothing
asserted), `constant` (then the line of an assert of constants), `late` or `ended`.

A fork takes a tenth of an interpreter's start, and finds the same: only modules that every
interpreter has already loaded are imported before it.
"""

import _signal
import os
import sys
import time


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


def report(job, *lines):
    """Writes how a job went; only the first report of a job counts."""
    path = "%s/%s.%s" % (scratch, *job)
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return
    os.write(handle, "\n".join(map(str, lines)).encode("utf-8", "replace"))
    os.close(handle)


def turned(source):
    """Returns the block with its asserts turned round, or says why its asserts prove nothing."""
    import ast

    opposites = [
        (ast.Eq, ast.NotEq),
        (ast.Lt, ast.GtE),
        (ast.Gt, ast.LtE),
        (ast.In, ast.NotIn),
        (ast.Is, ast.IsNot),
    ]
    opposite = dict(opposites + [(two, one) for one, two in opposites])
    tree = ast.parse(source, "<block>")
    asserts = [node for node in ast.walk(tree) if isinstance(node, ast.Assert)]
    if not asserts:
        return ("bare",)
    for node in asserts:
        if not any(isinstance(part, (ast.Name, ast.Call, ast.Attribute)) for part in ast.walk(node.test)):
            return "constant", node.lineno
        test = node.test
        if isinstance(test, ast.Compare) and len(test.ops) == 1:
            test.ops = [opposite[type(test.ops[0])]()]
        else:
            node.test = ast.copy_location(ast.UnaryOp(ast.Not(), test), test)
    return compile(ast.fix_missing_locations(tree), "<block>", "exec", dont_inherit=True)


def wait_for(child):
    """Waits for a process, kills it when it takes too long, and says so."""
    end = time.monotonic() + seconds
    while True:
        if os.waitpid(child, os.WNOHANG)[0]:
            return "ended"
        left = end - time.monotonic()
        if left <= 0:
            return "late"
        if hasattr(_signal, "sigtimedwait"):
            _signal.sigtimedwait([_signal.SIGCHLD], left)
        else:
            time.sleep(0.01)


def kill_all(child, how):
    """Kills a process, if it still runs, with all that it has started."""
    try:
        os.killpg(child, 9)
    except OSError:
        pass
    if how == "late":
        os.waitpid(child, 0)


scratch, seconds = sys.argv[1], int(sys.argv[2])
sys.addaudithook(refuse_network)
with open(scratch + "/jobs", encoding="utf-8") as file:
    jobs = [tuple(line.split()) for line in file]
# A child's end must not be missed between looking and waiting.
mask = _signal.pthread_sigmask(_signal.SIG_BLOCK, [_signal.SIGCHLD])
for job in jobs:
    process = os.fork()
    if process == 0:
        break
    outcome = wait_for(process)
    kill_all(process, outcome)
    report(job, outcome)
else:
    os._exit(0)

# Only the process of a job comes here. Its block runs below no function of ours, so that it has
# almost the whole depth of the stack, as in an interpreter of its own.
os.setsid()
_signal.pthread_sigmask(_signal.SIG_SETMASK, mask)
os.mkdir("%s/cwd/%s.%s" % (scratch, *job))
os.chdir("%s/cwd/%s.%s" % (scratch, *job))
with open("%s/%s.py" % (scratch, job[0]), encoding="utf-8") as file:
    source = file.read()
module = type(sys)("__main__")
module.__builtins__ = __builtins__
sys.modules["__main__"] = module
sys.argv[:] = ["-c"]
try:
    if job[1] == "turned":
        code = turned(source)
        if isinstance(code, tuple):
            report(job, *code)
            os._exit(0)
    else:
        code = compile(source, "<block>", "exec", dont_inherit=True)
    exec(code, module.__dict__)
except BaseException as error:
    try:
        message = str(error)
    except Exception:
        message = "(its message can't be shown)"
    report(job, "raised", line_in_block(error), type(error).__name__, message)
else:
    report(job, "passed")
os._exit(0)
