using Microsoft.Extensions.DependencyInjection;
using Trellis.Reviews.Coworkers;

namespace Trellis.Tests.Reviews.Coworkers;

public abstract class OpenRequestsTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task What_is_answered_or_closed_is_not_counted()
    {
        var (review, max) = (await World.OpenedReview(), await App.As(World.Max));
        await max.Invite(review, null, Of(World.Una), Of(World.Fox));
        (await Count()).ShouldBe((1, 1));
        var una = await App.As(World.Una);
        await una.Feedback(await una.AskedFor(), "Keep.");
        (await Count()).ShouldBe((0, 1));
    }

    private Task<(int Una, int Fox)> Count() =>
        App.Run(
            async (services, _) =>
            {
                var counts = await services
                    .GetRequiredService<OpenRequests>()
                    .Load([Of(World.Una), Of(World.Fox)], default);
                return (counts.GetValueOrDefault(Of(World.Una)), counts.GetValueOrDefault(Of(World.Fox)));
            }
        );

    public sealed class OnSqlite() : OpenRequestsTests(Provider.Sqlite);

    public sealed class OnPostgres() : OpenRequestsTests(Provider.Postgres);
}
