using Trellis.Domain.Frameworks;

namespace Trellis.Benchmarks;

/// <summary>
/// A framework of so many competencies: four levels on two tracks each, a role of four positions for every ten of them.
/// </summary>
public static class SomeFramework
{
    public static FrameworkContent Of(int competencies)
    {
        const string text =
            "does what this level is about without help and explains to others why it is done so and where it would "
            + "be wrong to do it";
        var all = Enumerable
            .Range(0, competencies)
            .Select(n => new CompetencyPart($"c-{n}", $"Competency {n}", "steps")
            {
                Category = $"g-{n / Math.Max(40, competencies / 10)}",
                Description = $"What competency {n} is, in a sentence or two.",
                Descriptors =
                [
                    .. from level in Enumerable.Range(1, 4)
                    from track in Enum.GetValues<Track>()
                    select new DescriptorPart(level, track, $"Number {n} on level {level}: {text}."),
                ],
            })
            .ToList();
        return new FrameworkContent
        {
            Name = $"Framework of {competencies}",
            Scales = [new("steps", "Steps", [new("One"), new("Two"), new("Three"), new("Four")])],
            Categories = [.. Enumerable.Range(0, 10).Select(n => new CategoryPart($"g-{n}", $"Group {n}"))],
            Competencies = all,
            Families = [new("f", "Family")],
            Roles =
            [
                .. Enumerable
                    .Range(0, competencies / 10)
                    .Select(r => new RolePart($"r-{r}", $"Role {r}", "f")
                    {
                        Positions =
                        [
                            .. Enumerable
                                .Range(1, 4)
                                .Select(p => new PositionPart($"r-{r}-{p}", $"Step {p}")
                                {
                                    Grade = p,
                                    Expectations =
                                    [
                                        .. Enumerable.Range(r * 10, 10).Select(c => new ExpectationPart($"c-{c}", p)),
                                    ],
                                }),
                        ],
                    }),
            ],
        };
    }
}
