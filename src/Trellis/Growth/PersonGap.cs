using Trellis.Assessments;
using Trellis.Frameworks.Read;

namespace Trellis.Growth;

/// <summary>
/// The gap of one person to a position as data: readiness is for the API and the command line, always with its
/// coverage.
/// </summary>
public sealed class PersonGap(Viewer me, PersonGrowth growth, FindPosition find)
{
    /// <param name="Basis">Which ratings count.</param>
    /// <param name="Readiness">Null if nothing is assessed or expected.</param>
    public sealed record View(
        string From,
        string To,
        string Basis,
        long Required,
        long Deficit,
        decimal? Readiness,
        Cover Coverage,
        IReadOnlyList<Line> Items
    );

    /// <summary>How many of the expected items are assessed.</summary>
    public sealed record Cover(int Assessed, int Of);

    /// <summary>One expected item. A level is null if it is not assessed or there was no opportunity.</summary>
    public sealed record Line(
        string Item,
        string Kind,
        int? From,
        int To,
        int? Deficit,
        int? Self,
        int? Manager,
        int? Final
    );

    /// <param name="to">A position by slug or name; null for the person's own.</param>
    public async Task<Result<View>> Load(Id<Person> person, string? to, CancellationToken ct)
    {
        string? slug = null;
        if (to is not null)
        {
            var found = await find.Load(to, ct);
            if (found.Problem is { } problem)
                return problem;
            slug = found.Value!.Slug;
        }
        if (await growth.Load(person, slug ?? PersonGrowth.NoTarget, ct) is not { } view)
            return new Problem.Missing("This person");
        if ((slug is null ? view.Position : view.Target) is not { } position)
            return new Problem.Refused(
                "person.no-position",
                $"{view.Person.Name} has no position. Name one with --to."
            );

        var (lines, required) = Required(view, ofTarget: slug is not null);
        var gap = GapAnalysis.Of(required, id => lines[id].HeldLevel);
        await growth.RecordReading(view, ct);
        return new View(
            view.Person.Email,
            position.FullName,
            "latest final assessment, else " + (view.IsMine || me.IsOperator ? "self" : "manager") + " assessment",
            gap.Required,
            gap.Deficit,
            gap.Readiness?.Rounded(),
            new(gap.Assessed, gap.Of),
            [
                .. gap.Lines.Select(l => new Line(
                    l.Name,
                    l.Kind.Word(),
                    l.HeldLevel,
                    l.Required,
                    l.Deficit,
                    lines[l.Key].Standing.Self?.Rated.Level,
                    lines[l.Key].Standing.Manager?.Rated.Level,
                    lines[l.Key].Standing.Final?.Rated.Level
                )),
            ]
        );
    }

    private static (Dictionary<Id<Item>, ItemLevels> Lines, List<Requirement<Id<Item>>> Required) Required(
        PersonGrowth.View view,
        bool ofTarget
    )
    {
        var expected = view.Lines.Where(l => (ofTarget ? l.TargetLevel : l.RoleLevel) is not null).ToList();
        var required = expected.ConvertAll(l => new Requirement<Id<Item>>(
            l.Item.Id,
            l.Item.Name,
            l.Item.Kind,
            (ofTarget ? l.TargetLevel : l.RoleLevel)!.Value,
            ofTarget ? l.TargetWeight : l.RoleWeight
        ));
        return (expected.ToDictionary(l => l.Item.Id), required);
    }
}
