using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Trellis.Settings;

/// <summary>
/// A kind of dated document: how it is kept, and what becomes of one that is published. A slice has one for each kind
/// that is its own, and maps it.
/// </summary>
/// <param name="Name">What the kind is called in the database.</param>
/// <param name="Noun">What people call one.</param>
public sealed record DocumentKind<TDocument, TBody>(string Name, string Noun)
    where TDocument : DatedDocument<TBody>
    where TBody : class
{
    private static readonly JsonSerializerOptions Shape = new(JsonSerializerDefaults.Web)
    {
        Converters = { new MoneyJson(), new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    /// <summary>The body as it is kept: one document of JSON, which is only ever read whole.</summary>
    public string Write(TBody body) => JsonSerializer.Serialize(body, Shape);

    private TBody Read(string json) =>
        JsonSerializer.Deserialize<TBody>(json, Shape)
        ?? throw new InvalidDataException($"A document of the kind {Name} without a body.");

    public void Map(ModelBuilder model)
    {
        model.Entity<DatedDocument>().HasDiscriminator<string>(SettingsMapping.KindColumn).HasValue<TDocument>(Name);
        model
            .Entity<TDocument>()
            .Property(d => d.Body)
            .HasColumnName(nameof(DatedDocument<TBody>.Body))
            .HasConversion(
                body => Write(body),
                json => Read(json),
                new ValueComparer<TBody>((a, b) => ReferenceEquals(a, b), b => b.GetHashCode(), b => b)
            );
    }

    /// <summary>
    /// What publishing a document comes to: the document itself; the newest one where that was the same click before;
    /// <see cref="Problem.Stale"/> where somebody published another since this one was begun.
    /// </summary>
    /// <param name="before">All that are published, by number.</param>
    /// <param name="after">The number of the newest when it was begun, 0 for none; null where nobody looked.</param>
    public Result<TDocument> Next(IReadOnlyList<TDocument> before, TDocument document, int? after)
    {
        var newest = before.Count == 0 ? null : before[^1];
        if (newest is not null && IsSame(newest, document))
            return newest;
        if (after is null || after == (newest?.Number ?? 0))
            return document;
        return new Problem.Stale(
            newest is null
                ? $"There is no {Noun} yet."
                : $"{newest.PublishedBy} published {Noun} {newest.Number} meanwhile. Look at it, and publish again if "
                    + "yours still holds."
        );
    }

    private bool IsSame(TDocument a, TDocument b) =>
        a.Group == b.Group
        && a.From == b.From
        && a.Note == b.Note
        && a.PublishedBy == b.PublishedBy
        && Write(a.Body) == Write(b.Body);
}
