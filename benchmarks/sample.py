"""How long it takes to build and to remove the sample organisation: promised under 30 s."""

import os
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "src")]


def main() -> None:
    with tempfile.TemporaryDirectory(prefix="draagvlak-bench-") as folder:
        os.environ |= {"DRAAGVLAK_DATA": folder, "DJANGO_SETTINGS_MODULE": "draagvlak.config.settings"}
        import django

        django.setup()
        from django.core.management import call_command

        from draagvlak.foundation.sample import actions

        call_command("migrate", verbosity=0)
        for what, work in (("build", actions.load_sample), ("remove", lambda: actions.remove(by="benchmark"))):
            clock, cpu = time.perf_counter(), time.process_time()
            work()
            print(
                f"{what:<8}{time.perf_counter() - clock:6.1f} s by the clock{time.process_time() - cpu:6.1f} s of work"
            )


if __name__ == "__main__":
    main()
