using Microsoft.AspNetCore.Components;

namespace Trellis.Growth.Feedback;

/// <summary>What the page of feedback loads, and what its two forms do.</summary>
public sealed partial class FeedbackListPage
{
    public sealed record Opened(
        FeedbackList.View List,
        IReadOnlyList<string> Names,
        IReadOnlyList<(string Value, string Text)> Competencies,
        IReadOnlyList<string> Topics
    );

    /// <summary>By when an answer is asked for, unless another day is chosen.</summary>
    private const int DaysToAnswer = 7;

    [SupplyParameterFromQuery]
    public int? Page { get; set; }

    /// <summary>Which page of what the viewer gave.</summary>
    [SupplyParameterFromQuery]
    public int? Given { get; set; }

    /// <summary>Which page of what is about the viewer's reports.</summary>
    [SupplyParameterFromQuery]
    public int? Reports { get; set; }

    [SupplyParameterFromForm(FormName = "ask")]
    private AskForm Ask { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "give")]
    private GiveForm Give { get; set; } = null!;

    protected override async Task<Opened?> LoadAsync()
    {
        var competencies = await Choices.Load(Aborted);
        return new(
            await List.Load(Page ?? 1, Given ?? 1, Reports ?? 1, Aborted),
            await Colleagues.Offered(Aborted),
            competencies,
            [.. await Subjects.Load(Aborted), .. competencies.Select(c => c.Text)]
        );
    }

    protected override void OnInitialized()
    {
        Ask ??= new() { Readers = FeedbackReaders.Person, DueOn = $"{Me.Today.AddDays(DaysToAnswer):yyyy-MM-dd}" };
        Give ??= new() { Readers = FeedbackReaders.Person };
    }

    private async Task<Problem?> AskAsync()
    {
        var found = await Colleagues.Find(Ask.People ?? "", Aborted);
        if (found.Value is not { } people)
            return new Problem.Refused("feedback-request.people", found.Problem!.Message, nameof(Ask.People));
        return Done(
            await Asking.Handle(Ask.ToRequest(people), Aborted),
            GrowthRoutes.Feedback,
            people.Count == 1 ? "The request is sent." : $"The request is sent to {people.Count} people."
        );
    }

    private async Task<Problem?> GiveAsync()
    {
        var found = await Colleagues.Find(Give.Person ?? "", Aborted);
        if (found.Value is not [var person])
            return new Problem.Refused(
                "feedback-request.people",
                found.Problem?.Message ?? "Name one colleague.",
                nameof(Give.Person)
            );
        return Done(
            await Giving.Handle(Give.ToRequest(person), Aborted),
            GrowthRoutes.Feedback,
            "The feedback is sent."
        );
    }
}
