using Trellis.Frameworks.Versions;

namespace Trellis.Frameworks.Draft;

/// <summary>What every edit of a part carries besides the part: the fingerprint of what was read, and the reason.</summary>
public abstract class PartInput
{
    /// <summary>The fingerprint of the part as it was read; empty for a new one.</summary>
    public string? Seen { get; set; }

    [AtMost(300, ErrorMessage = "Say it in at most {1} characters.")]
    public string? Why { get; set; }

    /// <summary>": reason" for the record of activity; empty if no reason was given.</summary>
    internal string Reason() => Names.Tidy(Why) is { Length: > 0 } why ? $": {why}" : "";

    /// <summary>A refusal if the part no longer is what was read.</summary>
    internal Problem? Stale(string fingerprint)
    {
        if (fingerprint == (Seen ?? ""))
            return null;
        return new Problem.Stale(
            fingerprint.Length == 0
                ? "Somebody removed this from the draft meanwhile. What you typed is still here."
                : "Somebody changed this after you opened it. What you typed is still here, with what differs "
                    + "from what is there now. Save again to keep yours."
        );
    }
}

/// <summary>A part of a draft as it is typed in a form or sent by a program.</summary>
/// <typeparam name="TPart">What the form edits.</typeparam>
public abstract class PartInput<TPart> : PartInput
    where TPart : class
{
    /// <summary>In which space the key of the part must be unique.</summary>
    internal abstract KeySpace Space { get; }

    /// <summary>
    /// The part with this key, without what others may edit at the same time; null if the draft has none.
    /// </summary>
    internal abstract TPart? Find(FrameworkContent content, string? key);

    /// <summary>A refusal that comes before looking whether the part changed; null if there is none.</summary>
    internal virtual Problem? CanSave(FrameworkContent content, string? key) => null;

    /// <summary>The keys that the draft uses in the space of the part.</summary>
    internal abstract IEnumerable<string> KeysIn(FrameworkContent content);

    /// <summary>The name from which a new part gets its key.</summary>
    internal abstract string KeyName(FrameworkContent content);

    /// <summary>The draft with the part as typed.</summary>
    /// <param name="taken">The keys in use, retired parts included.</param>
    internal abstract Result<FrameworkContent> Put(FrameworkContent content, string key, HashSet<string> taken);

    /// <summary>The part in a few words, for the record of activity.</summary>
    internal abstract string Describe();

    /// <summary>The fingerprint of the part as it is in a draft; empty if it is not there.</summary>
    internal string Fingerprint(FrameworkContent content, string? key) => ContentJson.Fingerprint(Find(content, key));
}
