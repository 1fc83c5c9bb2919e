using System.Text.Json;

namespace Trellis.People;

/// <summary>Which people a list shows.</summary>
public enum PeopleShown
{
    WithoutPosition,
    WithoutManager,
    NotInvited,
    OnLeave,
    Starting,
    Leaving,
    Left,
}

/// <summary>The people whom a list shows.</summary>
internal static class PeopleShownExtensions
{
    private static readonly IReadOnlyList<PeopleShown> All = Enum.GetValues<PeopleShown>();

    /// <summary>As it stands in an address: "without-position".</summary>
    public static string Word(this PeopleShown show) => JsonNamingPolicy.KebabCaseLower.ConvertName(show.ToString());

    /// <summary>Reads what stands in an address; none for all of them. Another word is a problem.</summary>
    public static Problem? Read(string? word, out PeopleShown? show)
    {
        var fits = All.Where(s => s.Word() == word).ToList();
        show = fits.Count == 1 ? fits[0] : null;
        return fits.Count == 1 || Names.IsBlank(word)
            ? null
            : new Problem.Missing($"A list of people that is called \"{word}\"", [.. All.Select(s => s.Word())]);
    }

    /// <summary>
    /// The people who are in a state today. Whoever is without a position or not invited works here now or will.
    /// </summary>
    public static IQueryable<Person> Shown(this Sight sight, PeopleShown? show, DateOnly today)
    {
        var here = sight.People.Where(p => p.EndsOn == null || p.EndsOn >= today);
        // who lacks something is found from the few facts that lack it, and not by asking of everybody
        var facts = sight.Employments.Where(e => e.Until == null || e.Until > today);
        var left = sight.People.Where(p => p.EndsOn < today).Select(p => p.Id);
        var unplaced = facts.Where(e => e.PositionId == null).Select(e => e.PersonId);
        var unled = facts
            .Where(e => e.ManagerId == null)
            .Select(e => e.PersonId)
            .Concat(facts.Where(e => e.ManagerId != null && left.Contains(e.ManagerId.Value)).Select(e => e.PersonId));
        return show switch
        {
            PeopleShown.WithoutPosition => here.Where(p =>
                unplaced.Contains(p.Id)
                && !p.Employments.Any(e => e.PositionId != null && (e.Until == null || e.Until > today))
            ),
            PeopleShown.WithoutManager => here.Where(p =>
                unled.Contains(p.Id)
                && !p.Employments.Any(e =>
                    (
                        e.From <= today && (e.Until == null || e.Until > today)
                        || p.StartsOn > today && e.From == p.StartsOn
                    )
                    && e.Manager != null
                    && (e.Manager.EndsOn == null || e.Manager.EndsOn >= today)
                )
            ),
            PeopleShown.NotInvited => here.Where(p => !sight.Accounts.Any(a => a.PersonId == p.Id)),
            PeopleShown.OnLeave => here.Where(p =>
                p.Leaves.Any(l => l.From <= today && (l.Until == null || l.Until >= today))
            ),
            PeopleShown.Starting => here.Where(p => p.StartsOn > today),
            PeopleShown.Leaving => here.Where(p => p.EndsOn != null),
            PeopleShown.Left => sight.People.Where(p => p.EndsOn < today),
            _ => sight.People,
        };
    }
}
