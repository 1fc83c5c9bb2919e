using Microsoft.Extensions.DependencyInjection;
using Trellis.Frameworks.Versions;

namespace Trellis.Tests.Frameworks.Versions;

/// <summary>The step to a framework is done once a version is published, and leads only those who can begin one.</summary>
public abstract class FrameworkSetupTests(EmptyFixture empty)
{
    [Theory]
    [InlineData(AccessRole.AdminAndPeopleOps, true)]
    [InlineData(AccessRole.PeopleOps, true)]
    [InlineData(AccessRole.Admin, false)]
    public async Task It_leads_whoever_may_edit_frameworks(AccessRole role, bool leads)
    {
        var step = (
            await empty.App.RunAs(
                empty.App.Viewer(role),
                services =>
                    services.GetServices<Trellis.Inbox.ISetupSteps>().OfType<FrameworkSetup>().Single().Load(default)
            )
        ).ShouldHaveSingleItem();
        (step.Action is not null).ShouldBe(leads);
        step.IsDone.ShouldBeFalse();
    }

    public sealed class OnSqlite(SqliteEmpty empty) : FrameworkSetupTests(empty), IClassFixture<SqliteEmpty>;

    public sealed class OnPostgres(PostgresEmpty empty) : FrameworkSetupTests(empty), IClassFixture<PostgresEmpty>;
}
