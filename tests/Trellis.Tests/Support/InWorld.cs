namespace Trellis.Tests.Support;

/// <summary>Tests in the small organisation: its people, its clock, the product that it runs on.</summary>
public abstract class InWorld
{
    protected abstract World World { get; }
    protected TestApp App => World.App;

    /// <summary>The day of the product's clock.</summary>
    protected DateOnly Today => App.Clock.Today;

    /// <summary>A day for which every notice that the policy asks for is given.</summary>
    protected DateOnly Later => Today.AddDays(70);

    protected Id<Person> Of(string email) => World.People[email];

    protected Task<Id<Item>> Item(string name) =>
        App.Db(async db => (await db.Set<Item>().SingleAsync(i => i.Name == name)).Id);
}
