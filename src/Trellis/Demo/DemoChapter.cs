namespace Trellis.Demo;

/// <summary>A part of the story that is lived through with the commands that people use, on days that have passed.</summary>
/// <param name="at">The time of day at which it is told, so that chapters of a day come in their order.</param>
public abstract class DemoChapter(
    IServiceProvider services,
    IReadOnlyDictionary<string, Person> people,
    DateOnly today,
    TimeOnly at
)
{
    protected IReadOnlyDictionary<string, Person> People => people;
    protected DateOnly Today => today;

    /// <summary>Somebody by the first part of their address.</summary>
    protected Person Who(string name) => people[$"{name}@larkspur.example"];

    /// <summary>The instant so many days ago.</summary>
    protected DateTime At(int ago) => today.AddDays(-ago).ToDateTime(at, DateTimeKind.Utc);

    /// <summary>Somebody, or Trellis itself where nobody is named, so many days ago.</summary>
    protected DemoTurn As(string? name, int ago) =>
        new(
            services,
            name is null
                ? Viewer.Operator(At(ago), TimeZoneInfo.Utc)
                : new(Who(name).Id, Who(name).Name, Who(name).Access, today.AddDays(-ago), At(ago))
        );
}
