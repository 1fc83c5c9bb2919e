using Trellis.Ui;

namespace Trellis.Growth.Skills;

/// <summary>What the pages of skills say.</summary>
internal static class SkillWords
{
    /// <summary>Names for a sentence: "you, Freya and Wei", at most eight.</summary>
    public static string Names(TeamSkills.View view, IEnumerable<Id<Person>> people)
    {
        var wanted = people.ToHashSet();
        return Say.Few([
            .. view
                .Members.Where(m => wanted.Contains(m.Id))
                .OrderBy(m => !m.IsMe)
                .Select(m => m.IsMe ? "you" : m.Called),
        ]);
    }

    /// <summary>"Only Sofia is at 4 or above in Coaching", "Only one person is at 4 or above in three skills".</summary>
    public static string Singles(TeamSkills.View view, IReadOnlyList<TeamSkills.Row> rows) =>
        rows switch
        {
            [] => "No skill depends on one person",
            [var only] =>
                $"Only {Names(view, only.Now.Holders)} {(IsMe(view, only) ? "are" : "is")} at 4 or above in {only.Name}",
            _ => $"Only one person is at 4 or above in {Say.Word(rows.Count)} skills",
        };

    /// <summary>"Coaching: you; Tree testing: Freya", at most eight.</summary>
    public static string SingleNames(TeamSkills.View view, IReadOnlyList<TeamSkills.Row> rows) =>
        rows switch
        {
            [] => "In each skill that somebody has at 4 or above, at least two people have.",
            [_] => "Nobody else in the table is.",
            _ => $"{Say.Few([.. rows.Select(r => $"{r.Name} ({Names(view, r.Now.Holders)})")])}.",
        };

    public static string Uncovered(IReadOnlyList<TeamSkills.Row> rows) =>
        rows.Count switch
        {
            0 => "Each skill has somebody at 4 or above",
            1 => "One skill has nobody at 4 or above",
            var n => $"{Say.Capital(Say.Word(n))} skills have nobody at 4 or above",
        };

    public static string UncoveredNames(TeamSkills.View view, IReadOnlyList<TeamSkills.Row> rows) =>
        rows switch
        {
            [] => "Of the skills in the table.",
            [var one] => $"{one.Name}. {Wanting(view, one)}".TrimEnd(),
            _ => $"{Say.Few([.. rows.Select(r => r.Name)])}.",
        };

    public static string Expired(IReadOnlyList<HeldCertificate> expired, IReadOnlyList<HeldCertificate> soon) =>
        (expired.Count, soon.Count) switch
        {
            (0, 0) => "No certificate expires soon",
            (0, 1) => "One certificate expires soon",
            (0, var n) => $"{Say.Capital(Say.Word(n))} certificates expire soon",
            (1, _) => "One certificate has expired",
            (var n, _) => $"{Say.Capital(Say.Word(n))} certificates have expired",
        };

    /// <summary>"Wei and you want to grow in this skill."; empty if nobody does.</summary>
    public static string Wanting(TeamSkills.View view, TeamSkills.Row row) =>
        Where(view, row, c => c.Wants) switch
        {
            [] => "",
            [var one] when !view.Members.Single(m => m.Id == one).IsMe =>
                $"{Names(view, [one])} wants to grow in {row.Name}.",
            var some => $"{Say.Capital(Names(view, some))} want to grow in {row.Name}.",
        };

    /// <summary>Who is one level below 4 and not away: "Jonas and Leila are at 3."; empty if nobody is.</summary>
    public static string Next(TeamSkills.View view, TeamSkills.Row row)
    {
        var away = view.Members.Where(m => m.Away is not null).Select(m => m.Id).ToHashSet();
        List<Id<Person>> next =
        [
            .. Where(view, row, c => c.Level == SkillCoverage.Strong - 1).Where(p => !away.Contains(p)),
        ];
        return next switch
        {
            [] => "",
            [var one] when !view.Members.Single(m => m.Id == one).IsMe => $"{Names(view, [one])} is at 3.",
            _ => $"{Say.Capital(Names(view, next))} are at 3.",
        };
    }

    /// <summary>What a what-if takes from the team, as a sentence: its beginning, what is bold, and its end.</summary>
    public static string Answer(int lost, int atRisk, string without) =>
        (lost, atRisk) switch
        {
            (0, 0) =>
                $"Without {without}, each skill that is covered today would still have two people at 4 or above, or as many as today.",
            (0, 1) => $"Without {without}, one skill would depend on one person.",
            (0, _) => $"Without {without}, {Say.Word(atRisk)} skills would depend on one person.",
            (1, 0) => $"Without {without}, one skill would have nobody at 4 or above.",
            (1, _) =>
                $"Without {without}, one skill would have nobody at 4 or above, and {Say.Word(atRisk)} would depend on one person.",
            (_, 0) => $"Without {without}, {Say.Word(lost)} skills would have nobody at 4 or above.",
            _ =>
                $"Without {without}, {Say.Word(lost)} skills would have nobody at 4 or above, and {Say.Word(atRisk)} would "
                    + "depend on one person.",
        };

    /// <summary>"only Sofia", "Amara and Jonas", "3 people", "nobody": who covers a skill, within a sentence.</summary>
    public static string Holders(TeamSkills.View view, SkillCoverage coverage) =>
        coverage.Holders.Count switch
        {
            0 => "nobody",
            1 => $"only {Names(view, coverage.Holders)}",
            2 => Names(view, coverage.Holders),
            var n => Say.Count(n, "person", "people"),
        };

    private static bool IsMe(TeamSkills.View view, TeamSkills.Row row) =>
        view.Members.Any(m => m.IsMe && m.Id == row.Now.Only);

    private static List<Id<Person>> Where(
        TeamSkills.View view,
        TeamSkills.Row row,
        Func<TeamSkills.Cell, bool> which
    ) => [.. row.Cells.Select((cell, i) => (cell, view.Members[i].Id)).Where(c => which(c.cell)).Select(c => c.Id)];
}
