namespace Trellis.Frameworks.Draft;

/// <summary>A draft as the API gives it, whole.</summary>
/// <param name="BasedOn">The number of the version that it changes; null where it is the first one.</param>
/// <param name="Changes">What is different in it, in sentences.</param>
/// <param name="Seen">The fingerprint of each part, by kind and key: what to send back when it is changed.</param>
public sealed record DraftDocument(
    int Number,
    int? BasedOn,
    int Revision,
    IReadOnlyList<string> Changes,
    FrameworkContent Content,
    IReadOnlyDictionary<string, Dictionary<string, string>> Seen
)
{
    public static DraftDocument? Of(DraftView.View? view) =>
        view is null
            ? null
            : new(
                view.Draft.Number,
                view.Before?.Number,
                view.Revision,
                [.. view.Changes.Select(c => c.Sentence)],
                view.Content,
                Fingerprints.Of(view.Content)
            );
}
