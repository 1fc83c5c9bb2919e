using Microsoft.Extensions.DependencyInjection;
using Trellis.Reviews;

namespace Trellis.Tests.Reviews;

public abstract class OpenReviewListTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task What_is_over_is_not_listed()
    {
        (await List()).ShouldBeEmpty();
        var review = await World.OpenedReview();
        var line = (await List()).ShouldHaveSingleItem();
        (line.Id, line.Person, line.Stage, line.Turn).ShouldBe(
            (review, World.Ada, ReviewStage.Preparing, ReviewParty.Lead)
        );
        await (await App.As(World.Ops)).Cancel(review, "Another position.");
        (await List()).ShouldBeEmpty();
    }

    private Task<IReadOnlyList<OpenReviewList.Line>> List() =>
        App.Run((services, _) => services.GetRequiredService<OpenReviewList>().Load(default));

    public sealed class OnSqlite() : OpenReviewListTests(Provider.Sqlite);

    public sealed class OnPostgres() : OpenReviewListTests(Provider.Postgres);
}
