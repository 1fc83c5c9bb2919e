using Trellis.Frameworks.Versions;

namespace Trellis.Frameworks.Draft;

/// <summary>
/// Saves one part of a draft: a competency, category, scale, family, role or position. A new part gets its key from
/// its name; a part that somebody changed meanwhile is refused as stale.
/// </summary>
public sealed class SavePart<TPart>(EditDraft edit, UsedKeys used)
    where TPart : class
{
    /// <param name="key">The key of the part; null adds a new one.</param>
    /// <returns>The key of the saved part.</returns>
    public async Task<Result<string>> Handle(
        Id<Framework> framework,
        string? key,
        PartInput<TPart> input,
        CancellationToken ct
    )
    {
        var retired = await used.Load(framework, input.Space, ct);
        var saved = key ?? "";
        var result = await edit.Handle(
            framework,
            content =>
            {
                if ((input.CanSave(content, key) ?? input.Stale(input.Fingerprint(content, key))) is { } refusal)
                    return refusal;
                var taken = input.KeysIn(content).Concat(retired).ToHashSet(StringComparer.Ordinal);
                saved = key ?? Keys.Take(input.KeyName(content), taken);
                return input.Put(content, saved, taken);
            },
            $"{input.Describe()}{input.Reason()}",
            ct
        );
        return result.Problem is { } problem ? problem : saved;
    }
}
