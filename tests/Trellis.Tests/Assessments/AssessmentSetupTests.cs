using Microsoft.Extensions.DependencyInjection;
using Trellis.Assessments;

namespace Trellis.Tests.Assessments;

/// <summary>The step to a first assessment is done once anybody has begun one.</summary>
public abstract class AssessmentSetupTests(WorldFixture shared) : SharedWorld(shared)
{
    [Fact]
    public async Task It_is_done_where_there_is_a_round_and_says_nothing_of_whose_it_is()
    {
        var step = (
            await App.RunAs(
                App.Viewer(AccessRole.Admin, Of(World.Adm)),
                services =>
                    services.GetServices<Trellis.Inbox.ISetupSteps>().OfType<AssessmentSetup>().Single().Load(default)
            )
        ).ShouldHaveSingleItem();
        step.IsDone.ShouldBeTrue();
        $"{step.Title} {step.Detail}".ShouldNotContain("Example");
    }

    public sealed class OnSqlite(SqliteWorld world) : AssessmentSetupTests(world), IClassFixture<SqliteWorld>;

    public sealed class OnPostgres(PostgresWorld world) : AssessmentSetupTests(world), IClassFixture<PostgresWorld>;
}
