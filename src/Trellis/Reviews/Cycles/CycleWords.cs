using System.Text.Json;

namespace Trellis.Reviews.Cycles;

/// <summary>The words of company cycles: the same on pages, in lists and at the command line.</summary>
public static class CycleWords
{
    public static string Of(CyclePart part) =>
        part switch
        {
            CyclePart.Nomination => "Nomination",
            CyclePart.SelfAssessment => "Self-assessment",
            CyclePart.Feedback => "Coworkers’ feedback",
            CyclePart.ManagerView => "Manager’s view",
            CyclePart.Conversation => "Conversation",
            CyclePart.Final => "Final assessment",
            _ => "Acknowledgement",
        };

    /// <summary>Who does it, in small.</summary>
    public static string Who(CyclePart part) =>
        part switch
        {
            CyclePart.Nomination => "Either side",
            CyclePart.SelfAssessment => "Writing, the person",
            CyclePart.Feedback => "Writing, coworkers",
            CyclePart.ManagerView => "Writing, the manager",
            CyclePart.Conversation => "The manager and the person",
            CyclePart.Final => "The manager",
            _ => "The person",
        };

    /// <summary>The same as programs call it: "self-assessment".</summary>
    public static string Word(CyclePart part) => JsonNamingPolicy.KebabCaseLower.ConvertName(part.ToString());

    /// <summary>A part by that name; null where there is none.</summary>
    public static CyclePart? Read(string word) =>
        Enum.GetValues<CyclePart>().Where(p => Word(p) == word).Select(p => (CyclePart?)p).FirstOrDefault();

    public static string Of(PartMark mark) =>
        mark switch
        {
            PartMark.Open => "In progress, in time",
            PartMark.Ahead => "Not started",
            PartMark.Closed => "Went on without",
            var m => m.ToString(),
        };

    public static string Of(CycleState state) => state.ToString();

    /// <summary>Of a stage that can get more time: "Self-assessment, view, feedback".</summary>
    public static string Of(ReviewStage stage) =>
        stage == ReviewStage.Writing ? "Self-assessments, views and feedback" : ReviewWords.Of(stage);

    /// <summary>The five stages of a 360, in order.</summary>
    public static IReadOnlyList<ReviewStage> Stages { get; } =
    [.. ReviewSchedule.Of(ReviewKind.Annual360).Select(s => s.Stage)];

    /// <summary>"31 submitted, 2 late": the counts of a part, without what is zero.</summary>
    public static string Figures(CycleProgress progress, CyclePart part)
    {
        var done = part switch
        {
            CyclePart.Nomination => "agreed",
            CyclePart.SelfAssessment or CyclePart.ManagerView => "submitted",
            CyclePart.Feedback => "complete",
            CyclePart.Conversation => "held",
            CyclePart.Final => "shared",
            _ => "acknowledged",
        };
        (PartMark Mark, string Word)[] words =
        [
            (PartMark.Done, done),
            (PartMark.Open, "in progress"),
            (PartMark.Late, "late"),
            (PartMark.Closed, "went on without"),
            (PartMark.Paused, "paused"),
        ];
        var said = words
            .Select(w => (Count: progress.Of(part, w.Mark), w.Word))
            .Where(w => w.Count > 0)
            .Select(w => $"{w.Count} {w.Word}")
            .ToList();
        if (part == CyclePart.Conversation && progress.Planned > 0)
            said.Add($"{progress.Planned} with a date");
        return said.Count == 0 ? "None yet" : string.Join(", ", said);
    }

    /// <summary>Who a cycle is for, in a sentence.</summary>
    public static string Population(bool isForTeams, IReadOnlyList<string> managers, DateOnly? startedUntil) =>
        (isForTeams ? $"The teams of {Ui.Say.Few(managers)}" : "Everyone")
        + (startedUntil is { } day ? $" who started on {Ui.Say.Date(day)} or earlier." : ".");
}
