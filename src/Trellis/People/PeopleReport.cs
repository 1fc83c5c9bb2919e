using Trellis.Ui;

namespace Trellis.People;

/// <summary>What an import of people changes, in words.</summary>
internal static class PeopleReport
{
    /// <summary>How many people are named before the rest is counted.</summary>
    public const int Named = 50;

    /// <summary>From which day on what differs holds.</summary>
    public static string Since(Viewer me) =>
        $"What differs for people who are here holds from {Say.Date(me.Today)} on, which is today in {me.Zone.Id}";

    /// <summary>Whoever is added or changed, up to some, and how many more; none where nobody is.</summary>
    public static IReadOnlyList<string>? Words(IReadOnlyList<PersonChange> changes)
    {
        if (changes.Count == 0)
            return null;
        var said = changes.OrderBy(c => !c.IsNew).Take(Named).Select(c => $"{c.Name}: {Words(c)}").ToList();
        if (changes.Count > Named)
            said.Add($"and {changes.Count - Named} more");
        return said;
    }

    /// <summary>What somebody begins with, or what differs.</summary>
    public static string Words(PersonChange change)
    {
        var role = change.Role is { } words ? $"Role: {words}" : "";
        var all = string.Join("; ", new[] { change.What, role }.Where(w => w.Length > 0));
        return change.IsNew ? $"is added: {all}" : all;
    }
}
