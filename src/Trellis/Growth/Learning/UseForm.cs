using System.ComponentModel.DataAnnotations;

namespace Trellis.Growth.Learning;

/// <summary>Whether a learning resource helped, as it is typed.</summary>
public sealed class UseForm
{
    /// <summary>"yes" or "no".</summary>
    [
        RegularExpression("yes|no", ErrorMessage = "Say whether it helped."),
        RequiredText(ErrorMessage = "Say whether it helped.")
    ]
    public string? HasHelped { get; set; }

    [
        RequiredText(ErrorMessage = "Write what you did with it."),
        AtMost(ResourceRules.TextLimit, ErrorMessage = ResourceContent.LongText)
    ]
    public string? Did { get; set; }

    public static UseForm Of(ResourceView.Use? said) =>
        said is null ? new() : new() { HasHelped = said.HasHelped ? "yes" : "no", Did = said.Did };

    public TellUse.Request ToRequest() => new() { HasHelped = HasHelped == "yes", Did = Did };
}
