using Trellis.Frameworks.Read;

namespace Trellis.Stipends.Events;

/// <summary>The shared reports of stipends, as the framework shows them beside a competency.</summary>
public sealed class SharedLearnings(SharedReports reports) : ILearnings
{
    public async Task<IReadOnlyList<Learning>> About(Id<Item> competency, int limit, CancellationToken ct) =>
        [
            .. (await reports.About(competency, limit, ct)).Select(r => new Learning(
                r.What,
                r.Provider,
                r.Person,
                r.At,
                r.Text,
                r.Link
            )),
        ];
}
