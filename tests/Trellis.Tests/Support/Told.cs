#pragma warning disable RS0030
namespace Trellis.Tests.Support;

/// <summary>What people are told.</summary>
public static class Told
{
    /// <summary>The kinds of the messages to somebody, the earliest first.</summary>
    public static Task<List<string>> KindsTo(this TestApp app, Id<Person> person) =>
        app.Db(db =>
            db.Set<Message>()
                .Where(m => m.PersonId == person)
                .OrderBy(m => m.At)
                .ThenBy(m => m.Id)
                .Select(m => m.Kind)
                .ToListAsync()
        );

    /// <summary>Every message, the earliest first.</summary>
    public static Task<List<Message>> Messages(this TestApp app) =>
        app.Db(db => db.Set<Message>().AsNoTracking().OrderBy(m => m.At).ThenBy(m => m.Id).ToListAsync());

    /// <summary>Writes messages as commands would.</summary>
    public static Task<int> Write(this TestApp app, params Message[] messages) =>
        app.Db(db =>
        {
            db.AddRange(messages.AsEnumerable());
            return db.SaveChangesAsync();
        });
}
