using System.ComponentModel.DataAnnotations;

namespace Trellis.Kit;

/// <summary>
/// A text of at most so many characters, counted as the text is kept (<see cref="Names.IsLonger"/>): a line break is
/// one, blanks at the ends are none, and a letter that Unicode takes apart is as many as it becomes, so that whatever
/// passes fits its column. Null passes.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class AtMostAttribute : StringLengthAttribute
{
    public AtMostAttribute(int characters)
        : base(characters) => ErrorMessage = "Write at most {1} characters.";

    public override bool IsValid(object? value) => value is not string text || !Names.IsLonger(text, MaximumLength);
}
