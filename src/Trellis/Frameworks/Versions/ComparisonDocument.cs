namespace Trellis.Frameworks.Versions;

/// <summary>What differs between two versions, as the API gives it.</summary>
public sealed record ComparisonDocument(int From, int To, IReadOnlyList<ComparisonDocument.Difference> Changes)
{
    /// <summary>One difference; the texts are null where no wording changed.</summary>
    public sealed record Difference(
        PartKind Part,
        string Key,
        ChangeKind Kind,
        string Heading,
        string Sentence,
        string? Before,
        string? After
    );

    public static ComparisonDocument? Of(CompareVersions.View? view) =>
        view is null
            ? null
            : new(
                view.From,
                view.To,
                [
                    .. view.Changes.Select(c => new Difference(
                        c.Part,
                        c.Key,
                        c.Kind,
                        c.Heading,
                        view.Impacts.Describe(c),
                        c.Before,
                        c.After
                    )),
                ]
            );
}
