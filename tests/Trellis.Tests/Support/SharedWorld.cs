namespace Trellis.Tests.Support;

/// <summary>
/// Tests that share one world because they change nothing in it, or only what is their own: nobody's test depends on
/// another's.
/// </summary>
public abstract class SharedWorld(WorldFixture fixture)
{
    protected World World => fixture.World;
    protected TestApp App => World.App;

    /// <summary>The day of the product's clock.</summary>
    protected DateOnly Today => App.Clock.Today;

    /// <summary>A day for which every notice that the policy asks for is given.</summary>
    protected DateOnly Later => Today.AddDays(70);

    protected Id<Person> Of(string email) => World.People[email];

    protected Task<Id<Item>> Item(string name) =>
        App.Db(async db => (await db.Set<Item>().SingleAsync(i => i.Name == name)).Id);
}
