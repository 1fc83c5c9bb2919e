using Microsoft.Extensions.DependencyInjection;
using Trellis.Frameworks.Versions;

namespace Trellis.Tests.Careers;

/// <summary>Whom changes of expected levels affect, as far as the viewer may see them.</summary>
public abstract class AffectedPeopleTests(WorldFixture fixture) : SharedWorld(fixture)
{
    private static readonly LevelChange Raised = new("maker-maker", "writing", 3, 4),
        Lowered = new("maker-maker", "writing", 3, 2),
        Added = new("maker-junior-maker", "drawing", null, 1);

    [Fact]
    public async Task Each_change_names_who_holds_the_position_by_what_it_does_to_their_gap()
    {
        var impacts = await Impacts(AccessRole.PeopleOps, Raised, Lowered, Added);
        impacts[Raised].Wider.ShouldBe(["Ada Example"], "she is at Working by her final assessment");
        impacts[Lowered].Closed.ShouldBe(["Ada Example"]);
        impacts[Added].Unknown.ShouldBe(["Una Example"], "nobody has assessed her on it");
        impacts.Values.ShouldAllBe(i => i.Holders == 1);
    }

    [Fact]
    public async Task Who_does_not_edit_frameworks_learns_nobodys_name()
    {
        foreach (var role in new[] { AccessRole.Employee, AccessRole.Finance, AccessRole.Admin })
            (await Impacts(role, Raised)).ShouldBeEmpty($"{role}");
    }

    [Fact]
    public async Task Without_a_changed_level_nobody_is_affected()
    {
        var reworded = new Change(PartKind.Competency, "writing", "Writing", ChangeKind.WordingChanged, "Reworded.");
        (
            await App.RunAs(
                App.Viewer(AccessRole.PeopleOps),
                services => services.GetRequiredService<IChangeImpact>().Load(World.Framework, [reworded], default)
            )
        ).ShouldBeEmpty();
    }

    private Task<IReadOnlyDictionary<LevelChange, Impact>> Impacts(AccessRole role, params LevelChange[] levels) =>
        App.RunAs(
            App.Viewer(role),
            services =>
                services
                    .GetRequiredService<IChangeImpact>()
                    .Load(
                        World.Framework,
                        [
                            .. levels.Select(l => new Change(PartKind.Position, l.Position, "", ChangeKind.Level, "")
                            {
                                Level = l,
                            }),
                        ],
                        default
                    )
        );

    public sealed class OnSqlite(SqliteWorld world) : AffectedPeopleTests(world), IClassFixture<SqliteWorld>;

    public sealed class OnPostgres(PostgresWorld world) : AffectedPeopleTests(world), IClassFixture<PostgresWorld>;
}
