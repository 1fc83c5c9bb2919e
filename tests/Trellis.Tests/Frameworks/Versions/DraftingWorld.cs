using Microsoft.Extensions.DependencyInjection;
using Trellis.Frameworks.Versions;

namespace Trellis.Tests.Frameworks.Versions;

/// <summary>A world of its own with one framework, of which versions are drafted and published.</summary>
public abstract class DraftingWorld(Provider provider) : OwnWorld(provider)
{
    protected Id<Framework> Framework => World.Framework;

    protected Task<List<FrameworkVersion>> Stored() =>
        App.Db(db =>
            db.Set<FrameworkVersion>()
                .AsNoTracking()
                .Where(v => v.FrameworkId == Framework)
                .OrderBy(v => v.Number)
                .ToListAsync()
        );

    protected Task<string> Text() =>
        App.Db(db =>
            db.Set<Descriptor>()
                .Where(d => d.CompetencyId == World.Writing && d.Level == 2 && d.Track == Track.Individual)
                .Select(d => d.Text)
                .SingleAsync()
        );

    protected Task<int> Asked() =>
        App.Db(db =>
            db.Set<Expectation>()
                .Where(e =>
                    e.ItemId == World.Writing
                    && db.Set<Position>().Any(p => p.Id == e.PositionId && p.Key == "maker-junior-maker")
                )
                .Select(e => e.Level)
                .SingleAsync()
        );

    protected Task<int> Due() => App.Run((services, _) => services.GetRequiredService<ActivateVersion>().Due(default));

    /// <summary>A second version in which Writing is renamed and moved, and a third in which it is reworded.</summary>
    protected async Task RenamedAndReworded()
    {
        var ops = await App.As(World.Ops);
        await ops.Edit(
            Framework,
            "writing",
            c =>
            {
                c["name"] = "Prose";
                c["category"] = "core";
            }
        );
        await ops.Publish(Framework, note: "Renamed.");
        await ops.Reword(Framework, "writing", 2, "Writing at Working as a good maker.");
        await ops.Ask(Framework, "maker-maker", "writing", 3, 4);
        await ops.Publish(Framework, note: "Reworded.");
    }
}
