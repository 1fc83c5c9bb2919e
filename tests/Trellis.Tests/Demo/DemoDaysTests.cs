using Microsoft.Extensions.DependencyInjection;
using Trellis.Demo;

namespace Trellis.Tests.Demo;

/// <summary>
/// The demo company tells the same story on days on which months and years are short, long or about to end.
/// </summary>
[Trait("Takes", "long")]
public sealed class DemoDaysTests
{
    [Theory]
    [InlineData("2026-12-31")]
    [InlineData("2027-03-01")]
    [InlineData("2028-02-29")]
    public async Task It_moves_in_on_any_day(string day)
    {
        await using var app = await TestApp.Start(
            Provider.Sqlite,
            DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)
        );
        (await app.Run((s, _) => s.GetRequiredService<DemoCompany>().MoveIn(default))).ShouldBeNull();
        var states = await app.Db(db =>
            db.Set<StipendRequest>()
                .GroupBy(r => r.State)
                .Select(g => new { g.Key, Count = g.Count() })
                .ToDictionaryAsync(g => g.Key, g => g.Count)
        );
        foreach (
            var state in new[]
            {
                RequestState.PendingApproval,
                RequestState.NeedsInformation,
                RequestState.Approved,
                RequestState.Declined,
                RequestState.Claimed,
                RequestState.Returned,
                RequestState.Paid,
            }
        )
            states.ShouldContainKey(state);
        (
            await app.Db(db => db.Set<StipendRequest>().CountAsync(r => r.CapMonth != null && r.BuyFrom > r.SpendOn))
        ).ShouldBeGreaterThan(0, "one waits for a month with room");
    }
}
