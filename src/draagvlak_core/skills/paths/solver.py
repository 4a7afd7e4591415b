"""The best path there is, proven, by OR-tools' CP-SAT. Model and settings: docs/method/paths.md."""

from typing import Any

from ortools.sat.python import cp_model

from .faults import PathRefused, faults
from .problem import LEVEL_WORTH, PathActivity, PathProblem, Wishes
from .relevant import levels_worth_having, openings

# Never a limit in seconds: the same question must have the same answer on a slow machine.
MOST_WORK = 20.0

Variable = Any  # the solver's own type; before the first period a plain 0 stands there


class PathUnknown(RuntimeError):
    """The solver gave up before it found anything: then nothing may be said."""


class BestPath:
    """`periods`: the period per activity. `worth` and `bound` in the units of `LEVEL_WORTH`; None when nothing fits."""

    def __init__(self, periods: dict[int, int], worth: int, bound: int) -> None:
        self.periods = periods
        self.worth = worth
        self.bound = bound

    @property
    def proven(self) -> bool:
        """Whether no path can be better."""
        return self.worth >= self.bound


def best_path(problem: PathProblem, wishes: Wishes | None = None) -> BestPath | None:
    """The best path within these wishes; None when the wishes contradict one another.

    Raises `PathRefused` with everything that is wrong with the question, `PathUnknown` when the solver gave up.
    """
    wishes = wishes or Wishes()
    wrong = faults(problem, wishes)
    if wrong:
        raise PathRefused(wrong)
    return _PathModel(problem, wishes).solve()


class _PathModel:
    def __init__(self, problem: PathProblem, wishes: Wishes) -> None:
        self.problem = problem
        self.model = cp_model.CpModel()
        self.caps, self.activities = levels_worth_having(problem, wishes)
        self.done = {
            (key, period): self.model.new_bool_var("")
            for key, periods in openings(problem, wishes, self.activities).items()
            for period in periods
        }
        self._held: dict[tuple[str, int, int], Variable] = {}
        self._by_period: list[list[PathActivity]] = [
            [a for a in self.activities if (a.key, t) in self.done] for t in range(len(problem.hours))
        ]
        self._limits(wishes)
        self._entries()
        self.model.maximize(self._gain() - self._price())

    def held(self, skill: str, level: int, period: int) -> Variable:
        """A level above the one held now is held at the end of the period; never before the first period."""
        if period < 0:
            return 0
        key = (skill, level, period)
        if key not in self._held:
            raising = [a for a in self._by_period[period] if a.gains.get(skill, 0) >= level]
            before = self.held(skill, level, period - 1)
            self._held[key] = self._reached(before, raising, period)
        return self._held[key]

    def _reached(self, before: Variable, raising: list[PathActivity], period: int) -> Variable:
        if not raising:  # nothing happens in this period: the same variable, not an equal one
            return before
        variable = self.model.new_bool_var("")
        self.model.add(variable <= before + sum(self.done[a.key, period] for a in raising))
        return variable

    def _limits(self, wishes: Wishes) -> None:
        for activity in self.activities:
            times = [self.done[activity.key, t] for t in activity.periods if (activity.key, t) in self.done]
            if activity.key in wishes.pinned:
                self.model.add(sum(times) == 1)
            elif len(times) > 1:
                self.model.add(sum(times) <= 1)
        for period, activities in enumerate(self._by_period):
            variables = [self.done[a.key, period] for a in activities]
            if not variables:
                continue
            hours = sum(a.hours * x for a, x in zip(activities, variables, strict=True))
            self.model.add(hours <= self.problem.hours[period])
            if self.problem.most_steps is not None:
                self.model.add(sum(variables) <= self.problem.most_steps)

    def _entries(self) -> None:
        for period, activities in enumerate(self._by_period):
            for activity in activities:
                for skill, level in activity.entry.items():
                    if level > self.problem.levels.get(skill, 0):
                        self.model.add(self.done[activity.key, period] <= self.held(skill, level, period - 1))

    def _gain(self) -> Variable:
        return sum(
            LEVEL_WORTH * need.weight * self.held(need.skill, level, period)
            for need in self.problem.needs
            for level in range(self.problem.levels.get(need.skill, 0) + 1, need.level + 1)
            for period in range(len(self.problem.hours))
        )

    def _price(self) -> Variable:
        activities = self.problem.by_key()
        return sum((activities[key].hours + activities[key].misfit) * x for (key, _), x in self.done.items())

    def solve(self) -> BestPath | None:
        solver = cp_model.CpSolver()
        settings = solver.parameters
        settings.num_workers = 1
        settings.random_seed = 1
        settings.max_deterministic_time = MOST_WORK
        settings.linearization_level = 2  # the linear relaxation is what proves: without it some stay open for seconds
        settings.cp_model_probing_level = 0
        settings.symmetry_level = 0
        settings.cut_level = 0
        settings.max_presolve_iterations = 1
        status = solver.solve(self.model)
        if status == cp_model.INFEASIBLE:
            return None
        if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
            raise PathUnknown
        periods = {key: period for (key, period), x in self.done.items() if solver.boolean_value(x)}
        return BestPath(periods, round(solver.objective_value), round(solver.best_objective_bound))
