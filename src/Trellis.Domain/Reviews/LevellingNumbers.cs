using Trellis.Domain.Kernel;
using Trellis.Domain.People;

namespace Trellis.Domain.Reviews;

/// <summary>
/// What somebody is shown of a rating calibration in numbers. It follows from all that was compared until then, so that
/// whoever remembers earlier years learns nothing of one person: docs/decisions/0049-numbers-over-few-people.md.
/// </summary>
/// <param name="Levels">How many people are at each final level, by who drafted it and by item.</param>
/// <param name="Agreements">How far self-assessments and managers’ views agreed, before the conversations.</param>
public sealed record LevellingNumbers(ShownNumbers Levels, IReadOnlyList<ShownNumbers.Agreed> Agreements)
{
    /// <summary>
    /// The numbers of the last session for one reader. Each earlier one counts as shown, whether they looked or not: who
    /// saw less learns less. Final levels and views are different facts, and are released each by themselves.
    /// </summary>
    /// <param name="sessions">What was compared in each session, the earliest first; at least one.</param>
    public static LevellingNumbers For(Id<Person>? reader, IReadOnlyList<IReadOnlyList<ComparedFinal>> sessions) =>
        new(
            ShownNumbers.Of(Last(reader, sessions, l => new(l.Final.Level))),
            ShownNumbers.Of(Last(reader, sessions, l => new(l.Manager, l.Self))).Agreements
        );

    /// <summary>A row for each lead and item: everybody of whom it is assessed, on the longest scale that the item had.</summary>
    internal static IEnumerable<CountRow> Rows(
        IReadOnlyList<ComparedFinal> session,
        Func<ComparedLevel, CountedLevel> counted
    )
    {
        var scales = session
            .SelectMany(f => f.Levels)
            .GroupBy(l => l.Item)
            .ToDictionary(item => item.Key, item => item.Max(l => l.Scale));
        return from final in session
            from level in final.Levels
            group (final.PersonId, Level: level) by (final.LeadId, level.Item) into row
            select new CountRow(
                row.Key.LeadId,
                row.Key.Item,
                scales[row.Key.Item],
                row.ToDictionary(r => r.PersonId, r => counted(r.Level))
            );
    }

    private static IReadOnlyList<KeptRow> Last(
        Id<Person>? reader,
        IReadOnlyList<IReadOnlyList<ComparedFinal>> sessions,
        Func<ComparedLevel, CountedLevel> counted
    )
    {
        List<KeptRow> earlier = [];
        IReadOnlyList<KeptRow> last = [];
        foreach (var session in sessions)
        {
            last = CountRules.Release(Rows(session, counted), KnownTo(reader, session), earlier);
            earlier.AddRange(last);
        }
        return last;
    }

    /// <summary>Themselves, and those whose levels they drafted.</summary>
    private static HashSet<Id<Person>> KnownTo(Id<Person>? reader, IReadOnlyList<ComparedFinal> session) =>
        reader is { } me ? [me, .. session.Where(f => f.LeadId == me).Select(f => f.PersonId)] : [];
}
