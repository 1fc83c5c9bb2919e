using Trellis.Growth.Goals;
#pragma warning disable RS0030 // Fills an empty database before anybody has signed in.
namespace Trellis.Demo;

/// <summary>
/// Goals at Larkspur Civic: Maya has two under way, one for later and two that are closed, Daniel follows them; others
/// have theirs, some open to everyone.
/// </summary>
public sealed partial class DemoGoals(
    AppDb db,
    IServiceProvider services,
    IReadOnlyDictionary<string, Person> people,
    DateOnly today
) : DemoChapter(services, people, today, new(13, 30))
{
    /// <summary>Lives them through. Returns the first problem; null where all went well.</summary>
    public async Task<Problem?> Write(CancellationToken ct) =>
        await First(ct)
        ?? await LastYear(ct)
        ?? await Interview(ct)
        ?? await Model(ct)
        ?? await Closed(ct)
        ?? await Others(ct)
        ?? await ThisYear(ct);

    private async Task<Problem?> Others(CancellationToken ct)
    {
        var wei = await Give(
            "wei.chen",
            150,
            "Publish the plain language checklist for other cities",
            "Three of them asked for it.",
            45,
            Participation.Contributing,
            30,
            ct
        );
        var luis = await Goal(
            "luis.ortega",
            90,
            "Plan a study with people who do not use e-mail",
            "We only ever hear from those who write to us.",
            due: 120,
            "Visit the community centre",
            ct,
            ("Community engagement", 1, 3)
        );
        var amara = await Goal(
            "amara.diallo",
            130,
            "Lead the review of the tax letters",
            "I want to decide what we leave out, and say why.",
            due: 20,
            "Agree on the list of letters",
            ct,
            ("Content auditing", 2, 4)
        );
        return (wei.Problem ?? luis.Problem ?? amara.Problem)
            ?? await CheckIn("wei.chen", 12, wei.Value, "Two cities test it. One found a word that we all missed.", ct)
            ?? await CheckIn("amara.diallo", 33, amara.Value, "Eleven letters are on the list, four go.", ct);
    }
}
