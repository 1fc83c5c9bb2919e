using Trellis.Ui;

namespace Trellis.Growth.Appreciations;

/// <summary>How appreciations are spoken of.</summary>
public static class AppreciationWords
{
    /// <summary>How many of those who thank for the same are named; no number stands for the rest.</summary>
    public const int NamedToo = 2;

    public static string Of(AppreciationAudience audience, string organisation) =>
        audience == AppreciationAudience.Everyone ? $"Everyone at {organisation}" : "Only those you name";

    public static string Meaning(AppreciationAudience audience) =>
        audience == AppreciationAudience.Everyone
            ? "Shown on this page, with your name."
            : "With your name. Nobody else sees it, whatever their role.";

    public static string Of(AppreciationFor thanks) =>
        thanks switch
        {
            AppreciationFor.People => "One or more people",
            AppreciationFor.Team => "A team",
            _ => "Everyone",
        };

    /// <summary>Whom it thanks: "Maya Okafor and Wei Chen", "the team of Daniel Reyes", "everyone".</summary>
    public static string To(AppreciationList.Line line) =>
        line.For switch
        {
            AppreciationFor.People => Say.List(line.To),
            AppreciationFor.Team when line.To.Count > 0 => $"the team of {line.TeamOf} ({Say.List(line.To)})",
            AppreciationFor.Team => $"the team of {line.TeamOf}",
            _ => "everyone",
        };

    /// <summary>Who thanks for the same: "You, Aisha Karim and others"; empty where nobody does.</summary>
    public static string Too(AppreciationList.Line line)
    {
        List<string> names = [.. line.ThanksToo ? ["You"] : Array.Empty<string>(), .. line.Too];
        if (line.MoreToo)
            names.Add("others");
        return Say.List(names);
    }

    /// <summary>"This week", "Friday 27 November".</summary>
    public static string Week(DateOnly endsOn, DateOnly today) =>
        today <= endsOn
            ? "This week"
            : endsOn.ToString("dddd d MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture);
}
