using System.Globalization;

namespace Trellis.Domain.Frameworks;

/// <summary>
/// A content taken apart into its single facts: what is counted, and what equality of two contents means.
/// </summary>
public static class ContentFacts
{
    /// <summary>
    /// Counts facts by their place: there only now, there before with another value, there only before, the same.
    /// </summary>
    public static ContentTally Compare(FrameworkContent? before, FrameworkContent after)
    {
        var was = before is null ? [] : Of(before).ToDictionary(f => f.Place, f => f.Value, StringComparer.Ordinal);
        int added = 0,
            changed = 0,
            unchanged = 0;
        foreach (var (place, value) in Of(after))
        {
            if (!was.Remove(place, out var old))
                added++;
            else if (old == value)
                unchanged++;
            else
                changed++;
        }
        return new(added, changed, was.Count, unchanged);
    }

    /// <summary>
    /// Every fact with the place where it stands, in order. Order is a fact too: moving something up changes it.
    /// </summary>
    public static IEnumerable<(string Place, string Value)> Of(FrameworkContent content)
    {
        if (content.Description.Length > 0)
            yield return ("about", content.Description);
        if (content.Origin is { } o)
            yield return ("source", Join(o.Title, o.Publisher, o.Licence, o.Url, o.Attribution));
        if (content.External is { } f)
            yield return ("case", Join(f.Identifier, f.Home, f.Fields));
        foreach (var scale in content.Scales)
        {
            foreach (var (level, rank) in scale.Levels.Select((l, i) => (l, i + 1)))
                yield return (
                    $"level/{scale.Key}/{rank}",
                    Join(rank == 1 ? scale.Name : "", level.Name, level.Description)
                );
        }
        foreach (var (c, order) in content.Categories.Select((c, i) => (c, i)))
            yield return (
                $"category/{c.Key}",
                Join(c.Name, c.Description, c.IsCore ? "core" : "", c.Status.ToString(), Number(order), Say(c.External))
            );
        foreach (var (c, order) in content.Competencies.Select((c, i) => (c, i)))
        {
            yield return (
                $"item/{c.Key}",
                Join(
                    "competency",
                    c.Name,
                    c.Description,
                    c.Category ?? "",
                    c.Scale,
                    c.Status.ToString(),
                    Number(order),
                    Say(c.External)
                )
            );
            foreach (var t in c.Descriptors)
                yield return ($"text/{c.Key}/{t.Level}/{t.Track}", t.Text);
            foreach (var (s, place) in c.Skills.Select((s, i) => (s, i)))
                yield return (
                    $"item/{s.Key}",
                    Join("skill", s.Name, s.Description, c.Key, Number(place), Say(s.External))
                );
        }
        foreach (var (family, order) in content.Families.Select((f, i) => (f, i)))
            yield return ($"family/{family.Key}", Join(family.Name, Number(order), Say(family.External)));
        foreach (var (role, order) in content.Roles.Select((r, i) => (r, i)))
        {
            yield return (
                $"role/{role.Key}",
                Join(role.Name, role.Family, role.Description, Number(order), Say(role.External))
            );
            foreach (var (p, place) in role.Positions.Select((p, i) => (p, i)))
            {
                yield return (
                    $"position/{p.Key}",
                    Join(
                        p.Title,
                        role.Key,
                        p.Grade is { } g ? Number(g) : "",
                        p.Track.ToString(),
                        p.Description,
                        Number(place),
                        Say(p.External)
                    )
                );
                foreach (var e in p.Expectations)
                    yield return (
                        $"expects/{p.Key}/{e.Item}",
                        Join(Number(e.Level), e.Desired is { } d ? Number(d) : "", Number(e.Weight))
                    );
                foreach (var m in p.Moves)
                    yield return ($"move/{p.Key}/{m.To}", m.Kind.ToString());
            }
        }
        foreach (var link in content.Links)
            yield return ($"link/{link.Identifier}", Join(link.Type, link.From, link.To, link.Fields));
    }

    private static string Say(ExternalData? foreign) =>
        foreign is null ? "" : Join(foreign.Identifier, foreign.Home, foreign.Fields);

    private static string Number(int n) => n.ToString(CultureInfo.InvariantCulture);

    private static string Join(params string[] parts) => string.Join('\u001F', parts);
}
